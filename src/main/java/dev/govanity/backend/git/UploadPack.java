package dev.govanity.backend.git;

import java.io.IOException;
import java.util.Map;

/** {@code git upload-pack} for one repository, on the machine that has it. */
@FunctionalInterface
interface UploadPack {
    /**
     * Starts it. Its streams end at the deadline, if not before.
     *
     * @param environment variables that it should see, such as the version of the protocol; a host may ignore them
     */
    Process start(Map<String, String> environment) throws IOException;
}
