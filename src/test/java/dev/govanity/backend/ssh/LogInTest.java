package dev.govanity.backend.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govanity.RealProgram;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.time.Duration;
import java.util.List;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.server.auth.password.UserAuthPasswordFactory;
import org.apache.sshd.server.auth.pubkey.UserAuthPublicKeyFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LogInTest {
    private static final KeyPair USER = TestServer.key("ssh-ed25519", "user");
    private static final KeyPair OTHER = TestServer.key("ssh-ed25519", "other");
    private static final KeyPair RSA = TestServer.key("ssh-rsa", "user");

    @TempDir
    private Path home;

    @Test
    void namesTheKeysThatAreRefused() throws Exception {
        try (TestServer server = server().start()) {
            assertThat(account(server)
                            .key("id_ed25519", OTHER)
                            .key("id_rsa", RSA)
                            .dial(server.address()))
                    .startsWith("""
                            auth-refused: user "git" is let in with none of ssh-rsa SHA256:…, ssh-ed25519 SHA256:…
                              - add the public key to the user's account on the host, or name another with --identity
                            server: SSH-2.0-TestServer
                            """);
        }
    }

    @Test
    void asksForNoPassphrase() throws Exception {
        try (TestServer server = server().start()) {
            assertThat(account(server).key("id_ed25519", USER, "secret").dial(server.address()))
                    .startsWith("""
                            auth-refused: user "git" has no key to log in with
                              - identity "HOME/.ssh/id_ed25519" needs a passphrase; only an agent can use it
                              - add the public key to the user's account on the host, or name another with --identity
                            """);
        }
    }

    @Test
    void leavesOutKeysThatSshWould() throws Exception {
        try (TestServer server = server().start()) {
            SshAccount account =
                    account(server).key("id_rsa", RSA).key("id_ed25519", USER).write("id_ecdsa", "no key\n");
            Files.setPosixFilePermissions(account.path("id_ecdsa"), PosixFilePermissions.fromString("rw-------"));
            Files.setPosixFilePermissions(account.path("id_ed25519"), PosixFilePermissions.fromString("rw-r-----"));
            assertThat(account.dial(server.address())).startsWith("""
                            auth-refused: user "git" is let in with none of ssh-rsa SHA256:…
                              - identity "HOME/.ssh/id_ecdsa" holds no private key that could be read
                              - identity "HOME/.ssh/id_ed25519" is open to others than its owner, and ssh refuses it: \
                            chmod 600
                            """);
        }
    }

    @Test
    void triesOnlyTheIdentitiesThatAreNamed() throws Exception {
        try (TestServer server = server().start()) {
            SshAccount account = account(server).key("id_ed25519", USER).key("id_rsa", RSA);
            account.identities = List.of(account.path("id_rsa"));
            assertThat(account.dial(server.address()))
                    .startsWith("auth-refused: user \"git\" is let in with none of ssh-rsa SHA256:…\n");
            account.identities = List.of(account.path("id_none"));
            assertThat(account.dial(server.address())).startsWith("""
                            auth-refused: user "git" has no key to log in with
                              - identity "HOME/.ssh/id_none" is not there
                            """);
        }
    }

    @Test
    void namesTheMethodsOfAServerThatTakesNoKeys() throws Exception {
        TestServer prepared = server();
        prepared.mina().setUserAuthFactories(List.of(UserAuthPasswordFactory.INSTANCE));
        prepared.mina().setPasswordAuthenticator((user, password, session) -> false);
        try (TestServer server = prepared.start()) {
            assertThat(account(server).key("id_ed25519", USER).dial(server.address()))
                    .startsWith(
                            "auth-refused: user \"git\" cannot log in with a key: the server takes only password\n");
        }
    }

    @Test
    void stopsWhereTheServerHasHadEnoughKeys() throws Exception {
        TestServer prepared = server();
        CoreModuleProperties.MAX_AUTH_REQUESTS.set(prepared.mina(), 2);
        try (TestServer server = prepared.start()) {
            SshAccount account = account(server);
            for (String name : List.of("a", "b", "c", "d")) {
                account.key(name, TestServer.key("ssh-ed25519", name));
            }
            account.identities = List.of(account.path("a"), account.path("b"), account.path("c"), account.path("d"));
            assertThat(account.dial(server.address()))
                    .startsWith("auth-refused: user \"git\" is let in with none of ssh-ed25519 SHA256:…, ")
                    .contains("; the server hung up: \"", "  - name the one key that the server knows with --identity");
        }
    }

    @Test
    void logsInWithKeysOfTheAgent() throws Exception {
        try (TestServer server = server().start()) {
            SshAccount account = account(server).key("id_ed25519", USER, "secret");
            account.environment.put("SSH_AUTH_SOCK", home.resolve("agent").toString());
            try (RealAgent agent = new RealAgent(home.resolve("agent"))) {
                agent.add(account.key("plain", USER).path("plain"));
                assertThat(account.dial(server.address())).startsWith("opened\n");
                // the agent signs for a file that only it can open
                account.identities = List.of(account.path("id_ed25519"));
                assertThat(account.dial(server.address())).startsWith("opened\n");
            }
        }
    }

    @Test
    void logsInWithAnRsaKeyOfTheAgent() throws Exception {
        try (TestServer server = new TestServer(RSA.getPublic()).start()) {
            SshAccount account = account(server);
            account.environment.put("SSH_AUTH_SOCK", home.resolve("agent").toString());
            try (RealAgent agent = new RealAgent(home.resolve("agent"))) {
                agent.add(account.key("plain", RSA).path("plain"));
                assertThat(account.dial(server.address()))
                        .startsWith("opened\n")
                        .contains("openssh: accepts");
            }
        }
    }

    @Test
    void waitsForNoAgentThatIsMute() throws Exception {
        Path socket = home.resolve("agent");
        try (TestServer server = server().start();
                ServerSocketChannel mute = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            mute.bind(UnixDomainSocketAddress.of(socket));
            SshAccount account = account(server).key("id_ed25519", USER);
            account.environment.put("SSH_AUTH_SOCK", socket.toString());
            account.timeout = Duration.ofSeconds(2);
            assertThat(account.dial(server.address())).startsWith("timeout: log-in does not end in time\n");
        }
    }

    @Test
    void doesWithoutAnAgentThatIsGone() throws Exception {
        try (TestServer server = server().start()) {
            SshAccount account = account(server).key("id_ed25519", USER);
            account.environment.put("SSH_AUTH_SOCK", home.resolve("gone").toString());
            assertThat(account.dial(server.address())).startsWith("opened\n");
        }
    }

    private static TestServer server() {
        TestServer server = new TestServer(USER.getPublic());
        server.mina().setUserAuthFactories(List.of(UserAuthPublicKeyFactory.INSTANCE));
        return server;
    }

    private SshAccount account(TestServer server) throws IOException {
        return new SshAccount(home).knows(server, "ssh-ed25519");
    }

    /** The ssh-agent of this machine. */
    private static final class RealAgent implements AutoCloseable {
        private final Path socket;
        private final Process process;

        RealAgent(Path socket) throws IOException {
            this.socket = socket;
            this.process = new ProcessBuilder(RealProgram.need("ssh-agent").toString(), "-D", "-a", socket.toString())
                    .redirectErrorStream(true)
                    .start();
            // it prints the name of its socket once that is there
            process.getInputStream().read();
        }

        void add(Path key) throws Exception {
            ProcessBuilder builder = new ProcessBuilder(
                            RealProgram.need("ssh-add").toString(), key.toString())
                    .redirectErrorStream(true);
            builder.environment().put("SSH_AUTH_SOCK", socket.toString());
            Process add = builder.start();
            String output = new String(add.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            assertThat(add.waitFor()).as(output).isZero();
            Files.delete(key);
        }

        @Override
        public void close() {
            process.destroy();
        }
    }
}
