package dev.govanity.backend.git;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.util.function.UnaryOperator;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.Transport;

/** The way by which JGit fetches from one repository. */
@FunctionalInterface
interface TransportSource {
    /**
     * Opens it, for one fetch.
     *
     * @param local where to fetch to
     * @param bounded to be put around everything that comes from the host
     */
    Transport open(Repository local, UnaryOperator<InputStream> bounded) throws IOException, URISyntaxException;
}
