package dev.govanity.backend.ssh;

import java.io.IOException;
import java.util.Map;

/** A session that a server has let us into. Safe for use by several threads. */
public interface SshConnection extends AutoCloseable {
    /**
     * Runs a command on the host, as {@code ssh HOST COMMAND} does.
     *
     * <p>The process's streams end with the channel. Its exit value is 255, as ssh's, if the server sent none; {@code
     * destroy} closes the channel.
     *
     * @param command for the login shell of the user, or whatever the host has in its place
     * @param environment a server ignores it unless configured otherwise, and does not say so
     * @throws IOException if the session is over or the server does not open another channel
     */
    Process exec(String command, Map<String, String> environment) throws IOException;

    /** Ends the session, and with it all that runs in it; does not wait for the server. */
    @Override
    void close();
}
