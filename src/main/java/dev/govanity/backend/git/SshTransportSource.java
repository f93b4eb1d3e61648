package dev.govanity.backend.git;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.RemoteSession;
import org.eclipse.jgit.transport.RemoteSession2;
import org.eclipse.jgit.transport.SshSessionFactory;
import org.eclipse.jgit.transport.SshTransport;
import org.eclipse.jgit.transport.Transport;
import org.eclipse.jgit.transport.URIish;
import org.eclipse.jgit.util.FS;

/**
 * Has JGit fetch over what is connected already. To JGit it is an ssh URL, whatever it is, and the session is ours.
 *
 * @param uploadPack what JGit's session runs, whatever JGit asks it to run
 */
record SshTransportSource(UploadPack uploadPack) implements TransportSource {
    SshTransportSource {
        Objects.requireNonNull(uploadPack, "uploadPack");
    }

    @Override
    public Transport open(Repository local, UnaryOperator<InputStream> bounded) throws IOException, URISyntaxException {
        Transport transport = Transport.open(local, new URIish("ssh://connected.invalid/repository"));
        ((SshTransport) transport)
                .setSshSessionFactory(new ConnectedFactory(new ConnectedSession(uploadPack, bounded)));
        return transport;
    }

    /** Has the one session. */
    private static final class ConnectedFactory extends SshSessionFactory {
        private final RemoteSession session;

        ConnectedFactory(RemoteSession session) {
            this.session = session;
        }

        @Override
        public RemoteSession getSession(URIish uri, CredentialsProvider credentials, FS fs, int milliseconds) {
            return session;
        }

        @Override
        public void releaseSession(RemoteSession released) {
            // whoever has opened the connection closes it
        }

        @Override
        public String getType() {
            return "vanity";
        }
    }

    private record ConnectedSession(UploadPack uploadPack, UnaryOperator<InputStream> bounded)
            implements RemoteSession2 {
        @Override
        public Process exec(String command, int seconds) throws IOException {
            return exec(command, Map.of(), seconds);
        }

        @Override
        public Process exec(String command, Map<String, String> environment, int seconds) throws IOException {
            return new BoundedProcess(uploadPack.start(environment), bounded);
        }

        @Override
        public void disconnect() {}
    }

    /** The same process with less to read. */
    private static final class BoundedProcess extends Process {
        private final Process process;
        private final InputStream out;
        private final InputStream err;

        BoundedProcess(Process process, UnaryOperator<InputStream> bounded) {
            this.process = process;
            this.out = bounded.apply(process.getInputStream());
            this.err = bounded.apply(process.getErrorStream());
        }

        @Override
        public InputStream getInputStream() {
            return out;
        }

        @Override
        public InputStream getErrorStream() {
            return err;
        }

        @Override
        public OutputStream getOutputStream() {
            return process.getOutputStream();
        }

        @Override
        public int waitFor() throws InterruptedException {
            return process.waitFor();
        }

        @Override
        public int exitValue() {
            return process.exitValue();
        }

        @Override
        public void destroy() {
            process.destroy();
        }
    }
}
