import java.security.PublicKey;
import org.apache.sshd.SshServer;
import org.apache.sshd.server.Command;
import org.apache.sshd.server.CommandFactory;
import org.apache.sshd.server.PublickeyAuthenticator;
import org.apache.sshd.server.ServerFactoryManager;
import org.apache.sshd.server.keyprovider.SimpleGeneratorHostKeyProvider;
import org.apache.sshd.server.session.ServerSession;
import org.apache.sshd.server.shell.ProcessShellFactory;

/**
 * The SSH server of a Gerrit from 2013: MINA SSHD 0.9.0 itself, which knows no algorithm that OpenSSH still offers by
 * default. Run as a source file, with target/mina-0.9.0 as its class path: its classes have the names of those of MINA
 * SSHD 2.
 *
 * <p>Arguments: the port of 127.0.0.1, a file for its RSA host key, and a script that is run for every command, which
 * it finds in SSH_ORIGINAL_COMMAND. Any key that the server can read is let in.
 */
public final class OldServer {
    private OldServer() {}

    public static void main(String[] arguments) throws Exception {
        final String script = arguments[2];
        SshServer server = SshServer.setUpDefaultServer();
        server.setHost("127.0.0.1");
        server.setPort(Integer.parseInt(arguments[0]));
        server.getProperties()
                .put(ServerFactoryManager.SERVER_IDENTIFICATION, "GerritCodeReview_2.8 (SSHD-CORE-0.9.0)");
        SimpleGeneratorHostKeyProvider hostKey = new SimpleGeneratorHostKeyProvider(arguments[1], "RSA", 2048);
        server.setKeyPairProvider(hostKey);
        server.setPublickeyAuthenticator(new PublickeyAuthenticator() {
            @Override
            public boolean authenticate(String user, PublicKey key, ServerSession session) {
                return true;
            }
        });
        server.setCommandFactory(new CommandFactory() {
            @Override
            public Command createCommand(String command) {
                String[] words = {"/bin/sh", "-c", "SSH_ORIGINAL_COMMAND=\"$1\" exec \"$0\"", script, command};
                return new ProcessShellFactory(words).create();
            }
        });
        server.start();
        Thread.currentThread().join();
    }
}
