package dev.govanity.backend.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govanity.backend.FullBacklog;
import dev.govanity.backend.HostileServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ConnectionFailureTest {
    private static final Duration SOON = Duration.ofMillis(500);

    @TempDir
    private Path home;

    @Test
    void tellsANameThatDoesNotResolve() throws Exception {
        assertThat(new SshAccount(home).dial(SshAddress.of("ssh://git@nowhere.invalid/go/foo.git")))
                .isEqualTo("""
                        dns: host name "nowhere.invalid" does not resolve
                          - getent hosts nowhere.invalid asks the same name service: mend the name or the resolver
                        """);
    }

    @Test
    void tellsAPortThatNobodyListensOn() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        assertThat(new SshAccount(home).dial(SshAddress.of("ssh://git@127.0.0.1:" + port + "/go/foo.git")))
                .isEqualTo("""
                        connect-refused: connection to 127.0.0.1 port PORT is refused: nothing listens there
                          - the port of the repo root may be wrong: sshd listens on 22 by default, Gerrit on 29418
                        """);
    }

    @Test
    void tellsAConnectionThatIsNotAnswered() throws Exception {
        try (FullBacklog host = new FullBacklog()) {
            assertThat(soon().dial(SshAddress.of("ssh://git@127.0.0.1:%d/go/foo.git".formatted(host.port()))))
                    .isEqualTo("""
                            timeout: connection to 127.0.0.1 port PORT is not answered: a firewall may drop it
                              - a longer --timeout helps only if the host is slow
                            """);
        }
    }

    @Test
    void tellsAServerThatSaysNothing() throws Exception {
        try (HostileServer server =
                new HostileServer(client -> client.getInputStream().readAllBytes())) {
            assertThat(soon().dial(address(server))).isEqualTo("""
                            timeout: server does not identify itself in time
                              - a longer --timeout helps only if the host is slow
                            """);
        }
    }

    @Test
    void waitsNoLongerForAServerThatSendsAByteAtATime() throws Exception {
        try (HostileServer server = new HostileServer(client -> {
            OutputStream out = client.getOutputStream();
            client.setSoTimeout(20);
            for (int i = 0; ; i++) {
                out.write("SSH-2.0-slow".charAt(i % 12));
                out.flush();
                drain(client);
            }
        })) {
            assertThat(soon().dial(address(server))).startsWith("timeout: server does not identify itself in time\n");
        }
    }

    /** Reads until the socket's timeout, which paces the script. */
    private static void drain(java.net.Socket client) throws IOException {
        try {
            client.getInputStream().readAllBytes();
        } catch (java.net.SocketTimeoutException e) {
            // time for the next byte
        }
    }

    @Test
    void tellsAServerThatIdentifiesItselfAndStops() throws Exception {
        try (HostileServer server = new HostileServer(client -> {
            client.getOutputStream().write(SshAccount.bytes("SSH-2.0-mute\r\n"));
            client.getInputStream().readAllBytes();
        })) {
            assertThat(soon().dial(address(server))).isEqualTo("""
                            timeout: key exchange does not end in time
                              - a longer --timeout helps only if the host is slow
                            server: SSH-2.0-mute
                            agreed:  |  |  |  |\s
                            openssh: -\s
                            """);
        }
    }

    @Test
    void tellsAnHttpServer() throws Exception {
        try (HostileServer server =
                new HostileServer(HostileServer.answeringWith("HTTP/1.1 400 Bad Request\r\n\r\n"))) {
            assertThat(new SshAccount(home).dial(address(server))).isEqualTo("""
                            not-ssh: server at 127.0.0.1 port PORT speaks HTTP instead of SSH: "HTTP/1.1 400 Bad \
                            Request"
                              - the port of the repo root is that of another service; ssh prints \
                            "kex_exchange_identification: Connection closed by remote host" or the like
                            """);
        }
    }

    @Test
    void tellsATlsServer() throws Exception {
        byte[] alert = {0x15, 0x03, 0x03, 0x00, 0x02, 0x02, 0x46};
        try (HostileServer server =
                new HostileServer(HostileServer.answeringWith(new String(alert, StandardCharsets.ISO_8859_1)))) {
            assertThat(new SshAccount(home).dial(address(server)))
                    .startsWith("not-ssh: server at 127.0.0.1 port PORT speaks TLS instead of SSH\n");
        }
    }

    @Test
    void showsWhatAnotherServerSaysWithoutItsEscapes() throws Exception {
        try (HostileServer server = new HostileServer(HostileServer.answeringWith("220 \u001b[31mftp\r\n"))) {
            assertThat(new SshAccount(home).dial(address(server)))
                    .startsWith("not-ssh: server at 127.0.0.1 port PORT speaks something instead of SSH: \"220"
                            + " \uFFFD[31mftp\"\n");
        }
    }

    @Test
    void tellsAServerThatHangsUpAtOnce() throws Exception {
        try (HostileServer server = new HostileServer(client -> {})) {
            assertThat(new SshAccount(home).dial(address(server))).isEqualTo("""
                            connection-lost: connection to 127.0.0.1 port PORT is closed before the server says \
                            anything; ssh prints "kex_exchange_identification: Connection closed by remote host"
                              - a server that is busy (MaxStartups), a firewall or a load balancer may do this, and so \
                            does what speaks no SSH
                            """);
        }
    }

    @Test
    void tellsMaxStartups() throws Exception {
        try (HostileServer server = new HostileServer(HostileServer.answeringWith("Exceeded MaxStartups\r\n"))) {
            assertThat(new SshAccount(home).dial(address(server))).isEqualTo("""
                            connection-lost: server turns the connection away: "Exceeded MaxStartups"
                              - ask with a lower --per-host, or raise MaxStartups in the host's sshd_config
                            """);
        }
    }

    /** Whether the server hangs up or waits, and whatever it says before. */
    @ParameterizedTest
    @CsvSource({"SSH-1.5-Cisco-1.25, 1", "'welcome\nSSH-1.5-Cisco-1.25', 1", "SSH-3.0-next, 3"})
    void tellsAServerOfAnotherVersion(String opening, String major) throws Exception {
        byte[] said = SshAccount.bytes(opening + "\n");
        HostileServer.Habit waiting = client -> {
            client.getOutputStream().write(said);
            client.getInputStream().readAllBytes();
        };
        for (HostileServer.Habit script :
                List.of(waiting, HostileServer.answeringWith(new String(said, StandardCharsets.ISO_8859_1)))) {
            try (HostileServer server = new HostileServer(script)) {
                assertThat(new SshAccount(home).dial(address(server))).isEqualTo("""
                        ssh-protocol: server at 127.0.0.1 port PORT speaks version MAJOR of the SSH protocol alone: \
                        "LINE"; ssh prints "Protocol major versions differ: 2 vs. MAJOR"
                          - have the server speak version 2, or fetch over HTTP: OpenSSH has no version 1 since 7.6
                        """.replace("MAJOR", major)
                        .replace("LINE", opening.substring(opening.indexOf('\n') + 1)));
            }
        }
    }

    @Test
    void listensToNoEndlessBanner() throws Exception {
        try (HostileServer server = new HostileServer(client -> {
            while (true) {
                client.getOutputStream().write(SshAccount.bytes("welcome to the machine\r\n"));
            }
        })) {
            assertThat(new SshAccount(home).dial(address(server))).isEqualTo("""
                            too-much: server at 127.0.0.1 port PORT sends text without end where its identification \
                            should be
                            """);
        }
    }

    @Test
    void tellsANonsensePacket() throws Exception {
        try (HostileServer server = new HostileServer(client -> {
            client.getOutputStream().write(SshAccount.bytes("SSH-2.0-odd\r\n"));
            while (true) {
                client.getOutputStream().write(new byte[] {0x7f, 0x7f, 0x7f, 0x7f});
            }
        })) {
            assertThat(new SshAccount(home).dial(address(server)))
                    .startsWith("ssh-protocol: server breaks the protocol: ");
        }
    }

    @Test
    void tellsAServerThatHangsUpInTheMiddle() throws Exception {
        try (HostileServer server = new HostileServer(HostileServer.answeringWith("SSH-2.0-gone\r\n"))) {
            assertThat(new SshAccount(home).dial(address(server)))
                    .startsWith("connection-lost: connection to 127.0.0.1 port PORT ends in the middle\n");
        }
    }

    @Test
    void triesNoKeysWhereSshTriesNone() throws Exception {
        SshAccount account = new SshAccount(home).write("config", "PubkeyAuthentication no\n");
        assertThat(account.dial(SshAddress.of("ssh://git@far/go/foo.git"))).isEqualTo("""
                        not-supported: ssh_config has "PubkeyAuthentication no" for host "far", which vanity does not \
                        follow
                          - ask git itself, as the user who runs the proxy: git ls-remote
                        """);
    }

    @Test
    void followsNoProxy() throws Exception {
        SshAccount account = new SshAccount(home).write("config", "Host far\n  ProxyJump bastion\n");
        assertThat(account.dial(SshAddress.of("ssh://git@far/go/foo.git"))).isEqualTo("""
                        not-supported: ssh_config has "ProxyJump bastion" for host "far", which vanity does not follow
                          - ask git itself, as the user who runs the proxy: git ls-remote
                        """);
    }

    private SshAccount soon() throws Exception {
        SshAccount account = new SshAccount(home);
        account.timeout = SOON;
        return account;
    }

    private static SshAddress address(HostileServer server) {
        return SshAddress.of("ssh://git@127.0.0.1:%d/go/foo.git".formatted(server.port()));
    }
}
