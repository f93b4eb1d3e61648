package dev.govanity.backend.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.govanity.RealProgram;
import dev.govanity.backend.probe.Deadline;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.sshd.common.NamedResource;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.keyprovider.FileHostKeyCertificateProvider;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class HostKeyTest {
    private static final KeyPair HOST = TestServer.key("ssh-ed25519", "host");
    private static final KeyPair OTHER = TestServer.key("ssh-ed25519", "other");
    private static final KeyPair USER = TestServer.key("ssh-ed25519", "user");

    @TempDir
    private Path home;

    @ParameterizedTest(name = "{0}")
    @MethodSource("knownHosts")
    void judgesTheKeyAsSshWould(String name, String file, String verdict) throws Exception {
        Path knownHosts = Files.writeString(
                home.resolve("known_hosts"),
                file.replace("HOST", PublicKeyEntry.toString(HOST.getPublic()))
                        .replace("OTHER", PublicKeyEntry.toString(OTHER.getPublic()))
                        .replace(
                                "RSA",
                                PublicKeyEntry.toString(
                                        TestServer.key("ssh-rsa", "host").getPublic())));
        HostKeyVerdict judged = KnownHosts.read(List.of(knownHosts)).judge("Git.mycompany.com", 2222, HOST.getPublic());
        assertThat(judged.state() + " "
                        + judged.where().stream()
                                .map(place -> place.substring(place.lastIndexOf(':') + 1))
                                .toList())
                .isEqualTo(verdict);
    }

    static Stream<Arguments> knownHosts() {
        return Stream.of(
                arguments("no line", "", "UNKNOWN []"),
                arguments("its key", "[git.mycompany.com]:2222 HOST\n", "KNOWN [1]"),
                arguments("its key among others", "# a\n\nh OTHER\n[git.mycompany.com]:2222,h HOST x\n", "KNOWN [4]"),
                arguments("another key", "[git.mycompany.com]:2222 OTHER\n", "CHANGED [1]"),
                arguments("two keys", "[git.mycompany.com]:2222 OTHER\n[git.mycompany.com]:2222 HOST\n", "KNOWN [2]"),
                arguments("a key of another type", "[git.mycompany.com]:2222 RSA\n", "UNKNOWN [1]"),
                arguments("its key without a port", "git.mycompany.com HOST\n", "KNOWN [1]"),
                arguments("another key without a port", "git.mycompany.com OTHER\n", "UNKNOWN []"),
                arguments("another port", "[git.mycompany.com]:22222 HOST\n", "UNKNOWN []"),
                arguments("revoked", "[git.mycompany.com]:2222 HOST\n@revoked * HOST\n", "REVOKED [2]"),
                arguments("revoked for others", "@revoked h HOST\n[git.mycompany.com]:2222 HOST\n", "KNOWN [2]"),
                arguments("an authority", "@cert-authority *.mycompany.com HOST\n", "UNKNOWN []"),
                arguments("patterns", "[*.mycompany.com]:22?? HOST\n", "KNOWN [1]"),
                arguments("a pattern that is negated", "[*.mycompany.com]:2222,![git.*]:* HOST\n", "UNKNOWN []"),
                arguments("broken lines", """
                        [git.mycompany.com]:2222
                        @what h HOST
                        @revoked
                        |1|x|y HOST
                        h ssh-ed25519 !!
                        [git.mycompany.com]:2222 HOST
                        """, "KNOWN [6]"));
    }

    @Test
    void readsNamesThatSshKeygenHashed() throws Exception {
        Path file = Files.writeString(
                home.resolve("known_hosts"),
                "[git.mycompany.com]:2222 " + PublicKeyEntry.toString(HOST.getPublic()) + "\n");
        keygen("-H", "-f", file);
        assertThat(Files.readString(file)).startsWith("|1|");
        KnownHosts known = KnownHosts.read(List.of(file));
        assertThat(known.judge("git.mycompany.com", 2222, HOST.getPublic()).state())
                .isEqualTo(HostKeyVerdict.State.KNOWN);
        assertThat(known.judge("git.mycompany.com", 2223, HOST.getPublic()).state())
                .isEqualTo(HostKeyVerdict.State.UNKNOWN);
    }

    @Test
    void tellsAnUnknownHost() throws Exception {
        try (TestServer server = new TestServer(USER.getPublic()).start()) {
            assertThat(account().dial(server.address())).isEqualTo("""
                            host-key-unknown: host key of [127.0.0.1]:PORT (ssh-ed25519 SHA256:…) is not in known_hosts
                              - compare the fingerprint with one that did not come over this network, then add to \
                            HOME/.ssh/known_hosts:
                                [127.0.0.1]:PORT ssh-ed25519 AAAA…
                              - --host-keys accept-new takes the keys of new hosts on trust and remembers them
                            server: SSH-2.0-TestServer
                            agreed: curve25519-sha256 | ssh-ed25519 | SHA256:… | chacha20-poly1305@openssh.com |\s
                            openssh: accepts\s
                            """);
        }
    }

    @Test
    void tellsAChangedKey() throws Exception {
        try (TestServer server = new TestServer(USER.getPublic()).start()) {
            SshAccount account = account().knows("[127.0.0.1]:" + server.port(), OTHER);
            account.acceptNew = true;
            assertThat(account.dial(server.address())).startsWith("""
                            host-key-changed: host key of [127.0.0.1]:PORT (ssh-ed25519 SHA256:…) differs from the key \
                            recorded at HOME/.ssh/known_hosts:1
                              - ask the operator of the host whether its key was changed to this one: somebody else \
                            may be answering
                              - then ssh-keygen -R '[127.0.0.1]:PORT' -f 'HOME/.ssh/known_hosts', and \
                            add the new key
                            """);
            assertThat(Files.readAllLines(account.path("known_hosts"))).hasSize(1);
        }
    }

    @Test
    void tellsARevokedKey() throws Exception {
        try (TestServer server = new TestServer(USER.getPublic()).start()) {
            SshAccount account =
                    account().write("known_hosts", "@revoked * " + PublicKeyEntry.toString(HOST.getPublic()) + "\n");
            account.acceptNew = true;
            assertThat(account.dial(server.address()))
                    .startsWith("host-key-revoked: host key of [127.0.0.1]:PORT (ssh-ed25519 SHA256:…) is revoked at"
                            + " HOME/.ssh/known_hosts:1\n");
        }
    }

    /** The real ssh is asked the same. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            HostKeyAlias g     | g                | true
            HostKeyAlias G     | g                | true
            HostKeyAlias g     | [g]:PORT         | false
            HostKeyAlias g     | [127.0.0.1]:PORT | false
            HostKeyAlias g     | 127.0.0.1        | false
            HostKeyAlias [g]:7 | [g]:7            | true
            HostKeyAlias [g]:7 | g                | false
            Port 22            | [127.0.0.1]:PORT | true
            Port 22            | 127.0.0.1        | true
            """)
    void looksAnAliasUpAsSshDoes(String option, String known, boolean trusted) throws Exception {
        try (TestServer server = new TestServer(USER.getPublic()).start()) {
            SshAccount account = account().knows(known.replace("PORT", Integer.toString(server.port())), HOST);
            String config = "%s\nUserKnownHostsFile %s\nGlobalKnownHostsFile none\nIdentityFile %s\n"
                    .formatted(option, account.path("known_hosts"), account.path("id_ed25519"));
            account.write("config", config);
            assertThat(account.dial(server.address())).startsWith(trusted ? "opened\n" : "host-key-unknown: ");

            Process ssh = new ProcessBuilder(
                            RealProgram.need("ssh").toString(),
                            "-F",
                            account.path("config").toString(),
                            "-oBatchMode=yes",
                            "-p" + server.port(),
                            "git@127.0.0.1",
                            "x")
                    .redirectErrorStream(true)
                    .start();
            assertThat(new String(ssh.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .contains(trusted ? "a complaint" : "Host key verification failed.");
        }
    }

    /** As sshkey_check_rsa_length: policies of RHEL 9 ask for 2048 bits. */
    @Test
    void wantsAnRsaKeyAsLongAsSshDoes() throws Exception {
        try (TestServer server =
                new TestServer(USER.getPublic()).hostKeys("ssh-rsa").start()) {
            SshAccount account = account().knows(server, "ssh-rsa").write("config", "RequiredRSASize 2049\n");
            assertThat(account.dial(server.address()))
                    .startsWith("no-common-host-key: host key of [127.0.0.1]:PORT (ssh-rsa SHA256:…) has less than 2049"
                            + " bits; ssh prints \"Bad server host key: Invalid key length\"\n");
        }
        try (TestServer server =
                new TestServer(TestServer.key("ssh-rsa", "user").getPublic()).start()) {
            SshAccount account = new SshAccount(home)
                    .key("id_rsa", TestServer.key("ssh-rsa", "user"))
                    .knows(server, "ssh-ed25519")
                    .write("config", "RequiredRSASize 2049\nIdentityFile ~/.ssh/id_rsa\n");
            assertThat(account.dial(server.address())).startsWith("""
                            auth-refused: user "git" has no key to log in with
                              - identity "HOME/.ssh/id_rsa" has less than 2049 bits, and ssh refuses it \
                            (RequiredRSASize)
                            """);
        }
    }

    @Test
    void asksForTheTypeOfKeyThatIsKnown() throws Exception {
        try (TestServer server = new TestServer(USER.getPublic())
                .hostKeys("ssh-ed25519", "ecdsa-sha2-nistp256", "ssh-rsa")
                .start()) {
            assertThat(account().knows(server, "ssh-rsa").dial(server.address()))
                    .startsWith("opened\n")
                    .contains(" | rsa-sha2-512 | ");
        }
    }

    @Test
    void trustsAnAuthority() throws Exception {
        Path ca = home.resolve("ca");
        Path key = home.resolve("host_key");
        keygen("-t", "ed25519", "-N", "", "-f", ca);
        keygen("-t", "ed25519", "-N", "", "-f", key);
        keygen("-s", ca, "-I", "host", "-h", "-n", "127.0.0.1", key);
        KeyPair pair = SecurityUtils.loadKeyPairIdentities(
                        null, NamedResource.ofName("host"), Files.newInputStream(key), null)
                .iterator()
                .next();
        TestServer prepared = new TestServer(USER.getPublic()).hostKeyPairs(pair);
        prepared.mina()
                .setHostKeyCertificateProvider(new FileHostKeyCertificateProvider(home.resolve("host_key-cert.pub")));
        try (TestServer server = prepared.start()) {
            String authority = Files.readString(home.resolve("ca.pub"));
            SshAccount account = account().write("known_hosts", "@cert-authority 127.0.0.1,[127.0.0.1]:* " + authority);
            assertThat(account.dial(server.address()))
                    .startsWith("opened\n")
                    .contains(" | ssh-ed25519-cert-v01@openssh.com | ");
            account.write("known_hosts", "@cert-authority other " + authority);
            assertThat(account.dial(server.address())).startsWith("host-key-unknown: ");
            account.write(
                    "known_hosts",
                    "[127.0.0.1]:%d %s".formatted(server.port(), Files.readString(home.resolve("host_key.pub"))));
            assertThat(account.dial(server.address())).startsWith("opened\n").contains(" | ssh-ed25519 | ");
        }
    }

    private static void keygen(Object... arguments) throws Exception {
        List<String> words = Stream.concat(Stream.of(RealProgram.need("ssh-keygen"), "-q"), Stream.of(arguments))
                .map(Object::toString)
                .toList();
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
    }

    @Test
    void acceptsAndRemembersANewHost() throws Exception {
        try (TestServer server = new TestServer(USER.getPublic()).start()) {
            SshAccount account = account();
            account.acceptNew = true;
            account.knownHosts = Optional.of(home.resolve("deep/known_hosts"));
            assertThat(account.dial(server.address())).startsWith("opened\n");
            Path file = account.knownHosts.orElseThrow();
            assertThat(Files.readString(file))
                    .isEqualTo(
                            "[127.0.0.1]:%d %s\n".formatted(server.port(), PublicKeyEntry.toString(HOST.getPublic())));
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            account.acceptNew = false;
            assertThat(account.dial(server.address())).startsWith("opened\n");
        }
    }

    @Test
    void remembersANewHostOnceForManyCallers() throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(8);
        try (TestServer server = new TestServer(USER.getPublic()).start()) {
            SshAccount account = account().write("known_hosts", "# no line feed at the end");
            account.acceptNew = true;
            try (SshDialer dialer = account.dialer()) {
                List<Future<SshAnswer>> answers = IntStream.range(0, 8)
                        .mapToObj(i -> callers.submit(() -> {
                            try (Deadline deadline = Deadlines.deadline()) {
                                return dialer.dial(server.address(), deadline);
                            }
                        }))
                        .toList();
                for (Future<SshAnswer> answer : answers) {
                    assertThat(answer.get()).isInstanceOf(SshAnswer.Opened.class);
                }
            }
            assertThat(Files.readAllLines(account.path("known_hosts"))).hasSize(2);
        } finally {
            callers.shutdownNow();
        }
    }

    @Test
    void takesNoKeyOfAnotherTypeForNew() throws Exception {
        try (TestServer server = new TestServer(USER.getPublic()).start()) {
            SshAccount account = account().knows(server, "ssh-rsa");
            account.acceptNew = true;
            assertThat(account.dial(server.address()))
                    .startsWith("host-key-unknown: host key of [127.0.0.1]:PORT (ssh-ed25519 SHA256:…) is not in"
                            + " known_hosts, which has keys of other types at HOME/.ssh/known_hosts:1\n");
        }
    }

    @Test
    void tellsThatANewKeyCannotBeRemembered() throws Exception {
        try (TestServer server = new TestServer(USER.getPublic()).start()) {
            SshAccount account = account();
            account.acceptNew = true;
            Files.writeString(home.resolve("file"), "");
            account.write("config", "UserKnownHostsFile %s/file/known_hosts\n".formatted(home));
            assertThat(account.dial(server.address()))
                    .startsWith(
                            "host-key-unknown: host key of [127.0.0.1]:PORT (ssh-ed25519 SHA256:…) is new and cannot"
                                    + " be added to \"HOME/file/known_hosts\": ");
        }
    }

    @Test
    void tellsAKnownHostsFileThatIsNone() throws Exception {
        try (TestServer server = new TestServer(USER.getPublic()).start()) {
            SshAccount account = account();
            account.knownHosts = Optional.of(Files.createDirectory(home.resolve("directory")));
            assertThat(account.dial(server.address()))
                    .startsWith("bad-setting: known_hosts file cannot be read: \"HOME/directory\": ");
        }
    }

    private SshAccount account() throws Exception {
        return new SshAccount(home).key("id_ed25519", USER);
    }
}
