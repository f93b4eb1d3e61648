package dev.govanity.backend.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.govanity.backend.probe.Deadline;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.PublicKey;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.sshd.common.NamedFactory;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.mac.BuiltinMacs;
import org.apache.sshd.common.mac.Mac;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.session.SessionListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class LadderTest {
    private static final KeyPair RSA = TestServer.key("ssh-rsa", "user");
    private static final KeyPair ED25519 = TestServer.key("ssh-ed25519", "user");

    /** A MAC that MINA SSHD has only the name of here. */
    private static final NamedFactory<Mac> UMAC = new NamedFactory<>() {
        @Override
        public String getName() {
            return "umac-64@openssh.com";
        }

        @Override
        public Mac create() {
            return BuiltinMacs.hmacsha1.create();
        }
    };

    @TempDir
    private Path home;

    @Test
    void asksAModernServerForNothingElse() throws Exception {
        try (TestServer server = new TestServer(ED25519.getPublic()).start()) {
            assertThat(account(server).dial(server.address())).isEqualTo("""
                            opened
                            server: SSH-2.0-TestServer
                            agreed: curve25519-sha256 | ssh-ed25519 | SHA256:… | chacha20-poly1305@openssh.com |\s
                            openssh: accepts\s
                            """);
        }
    }

    @Test
    void fallsBackToAllThatAnOldServerNeeds() throws Exception {
        try (TestServer server = gerritOf2013().start()) {
            assertThat(account(server).dial(server.address())).isEqualTo("""
                            opened
                            ssh-legacy: server needs kex "diffie-hellman-group14-sha1" (refused by OpenSSH since 8.2), \
                            host-key "ssh-rsa" (refused by OpenSSH since 8.8), cipher "aes128-cbc" (refused by OpenSSH \
                            since 7.6), user-signature "ssh-rsa" (refused by OpenSSH since 8.8)
                              - put at the top of ~/.ssh/config of the user who runs git on the proxy host:
                                Host 127.0.0.1
                                    KexAlgorithms +diffie-hellman-group14-sha1
                                    HostKeyAlgorithms +ssh-rsa
                                    Ciphers +aes128-cbc
                                    PubkeyAcceptedAlgorithms +ssh-rsa
                              - on RHEL 9 and its kin the system's policy also has to allow SHA-1: \
                            update-crypto-policies --set DEFAULT:SHA1
                            server: SSH-2.0-TestServer
                            agreed: diffie-hellman-group14-sha1 | ssh-rsa | SHA256:… | aes128-cbc | hmac-sha1
                            legacy: kex diffie-hellman-group14-sha1 8.2
                            legacy: host-key ssh-rsa 8.8
                            legacy: cipher aes128-cbc 7.6
                            legacy: user-signature ssh-rsa 8.8
                            openssh: refuses Unable to negotiate with 127.0.0.1 port PORT: no matching key exchange \
                            method found. Their offer: \
                            diffie-hellman-group14-sha1,diffie-hellman-group1-sha1,kex-strict-s-v00@openssh.com
                            Host 127.0.0.1
                                KexAlgorithms +diffie-hellman-group14-sha1
                                HostKeyAlgorithms +ssh-rsa
                                Ciphers +aes128-cbc
                                PubkeyAcceptedAlgorithms +ssh-rsa
                            """);
        }
    }

    @Test
    void stopsAtTheFirstStepWhereLegacyIsDenied() throws Exception {
        try (TestServer server = gerritOf2013().start()) {
            SshAccount account = account(server);
            account.legacy = false;
            assertThat(account.dial(server.address())).startsWith("""
                            no-common-kex: no key exchange method in common: the server offers \
                            "diffie-hellman-group14-sha1,diffie-hellman-group1-sha1"
                              - put at the top of ~/.ssh/config of the user who runs git on the proxy host:
                                Host 127.0.0.1
                                    KexAlgorithms +diffie-hellman-group14-sha1
                                    HostKeyAlgorithms +ssh-rsa
                                    Ciphers +aes128-cbc
                                    PubkeyAcceptedAlgorithms +ssh-rsa
                              - --ssh-legacy fallback tries what OpenSSH has retired
                            """);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("servers")
    void takesTheBestOfWhatIsRetired(String name, Consumer<TestServer> old, String legacy, String additions)
            throws Exception {
        TestServer prepared = new TestServer(ED25519.getPublic());
        old.accept(prepared);
        try (TestServer server = prepared.start()) {
            String text = account(server).dial(server.address());
            assertThat(lines(text, "legacy: ")).as(text).isEqualTo(legacy);
            assertThat(lines(text.substring(text.indexOf("\nopenssh: ")), "    [KHCMP].* \\+"))
                    .as(text)
                    .isEqualTo(additions);
        }
    }

    static Stream<Arguments> servers() {
        return Stream.of(
                server(
                        "group1 alone",
                        s -> s.kex("diffie-hellman-group1-sha1"),
                        "legacy: kex diffie-hellman-group1-sha1 7.0",
                        "    KexAlgorithms +diffie-hellman-group1-sha1"),
                server(
                        "group14 before group exchange before group1",
                        s -> s.kex(
                                "diffie-hellman-group1-sha1",
                                "diffie-hellman-group-exchange-sha1",
                                "diffie-hellman-group14-sha1"),
                        "legacy: kex diffie-hellman-group14-sha1 8.2",
                        "    KexAlgorithms +diffie-hellman-group14-sha1"),
                server(
                        "group exchange before group1",
                        s -> s.kex("diffie-hellman-group1-sha1", "diffie-hellman-group-exchange-sha1"),
                        "legacy: kex diffie-hellman-group-exchange-sha1 8.0",
                        "    KexAlgorithms +diffie-hellman-group-exchange-sha1"),
                server(
                        "an RSA host key that signs with SHA-1",
                        s -> s.hostKeys("ssh-rsa").signatures("ssh-rsa", "ssh-ed25519"),
                        "legacy: host-key ssh-rsa 8.8",
                        "    HostKeyAlgorithms +ssh-rsa"),
                server(
                        "a DSA host key",
                        s -> s.hostKeys("ssh-dss").signatures("ssh-dss", "ssh-ed25519"),
                        "legacy: host-key ssh-dss 7.0",
                        ""),
                server(
                        "cbc before 3des",
                        s -> s.ciphers("3des-cbc", "aes256-cbc"),
                        "legacy: cipher aes256-cbc 7.6",
                        "    Ciphers +aes256-cbc"),
                server(
                        "3des alone",
                        s -> s.ciphers("3des-cbc"),
                        "legacy: cipher 3des-cbc 7.4",
                        "    Ciphers +3des-cbc"),
                server(
                        "a retired MAC",
                        s -> s.ciphers("aes128-ctr").macs("hmac-md5"),
                        "legacy: mac hmac-md5 7.2",
                        "    MACs +hmac-md5"),
                server(
                        "a retired MAC beside a cipher that needs none",
                        s -> s.ciphers("aes128-gcm@openssh.com").macs("hmac-md5"),
                        "",
                        ""));
    }

    private static Arguments server(String name, Consumer<TestServer> old, String legacy, String additions) {
        return arguments(name, old, legacy, additions);
    }

    @Test
    void signsWithSha1OnlyWhereTheServerAnnouncesNothingBetter() throws Exception {
        try (TestServer server = new TestServer(RSA.getPublic())
                .signatures("ssh-ed25519", "ssh-rsa")
                .silent()
                .start()) {
            String text = account(server).dial(server.address());
            assertThat(text)
                    .contains("\nlegacy: user-signature ssh-rsa 8.8\n", "    PubkeyAcceptedAlgorithms +ssh-rsa\n");
            assertThat(lines(text, "openssh: "))
                    .isEqualTo("openssh: refuses git@127.0.0.1: Permission denied (keyboard-interactive,publickey).");
        }
    }

    @Test
    void saysThatOpenSshLeavesRsaKeysAtHomeWhereNoSignaturesAreAnnounced() throws Exception {
        try (TestServer server = new TestServer(RSA.getPublic()).silent().start()) {
            assertThat(account(server).dial(server.address())).startsWith("""
                            opened
                            ssh-legacy: OpenSSH does not get through: git@127.0.0.1: Permission denied \
                            (keyboard-interactive,publickey).
                              - put at the top of ~/.ssh/config of the user who runs git on the proxy host:
                                Host 127.0.0.1
                                    PubkeyAcceptedAlgorithms +ssh-rsa
                            """);
        }
    }

    @Test
    void saysWhatOnlyOpenSshCan() throws Exception {
        TestServer prepared = new TestServer(ED25519.getPublic()).ciphers("aes128-ctr");
        prepared.mina().setMacFactories(List.of(UMAC));
        try (TestServer server = prepared.start()) {
            assertThat(account(server).dial(server.address())).startsWith("""
                            no-common-mac: no MAC in common: the server offers "umac-64@openssh.com"
                              - OpenSSH can: git on this machine should get through, and vanity's own SSH library \
                            cannot look
                            server: SSH-2.0-TestServer
                            """);
        }
    }

    @Test
    void blamesNoServerForWhatOnlyMinaLacks() throws Exception {
        TestServer prepared = new TestServer(ED25519.getPublic()).ciphers("aes128-ctr");
        prepared.mina().setMacFactories(List.of(UMAC, BuiltinMacs.fromFactoryName("hmac-md5")));
        try (TestServer server = prepared.start()) {
            assertThat(account(server).dial(server.address()))
                    .startsWith("opened\nserver: ")
                    .contains("\nlegacy: mac hmac-md5 7.2\nopenssh: accepts \n");
        }
    }

    @Test
    void tellsOfAllKeysWhenTheLastStepIsRefusedToo() throws Exception {
        try (TestServer server = new TestServer(
                        TestServer.key("ssh-ed25519", "other").getPublic())
                .silent()
                .start()) {
            assertThat(account(server).dial(server.address()))
                    .startsWith("auth-refused: user \"git\" is let in with none of"
                            + " ssh-rsa SHA256:…, ssh-ed25519 SHA256:…\n");
        }
    }

    @Test
    void beginsAnewWhereTheRememberedStepLeadsNowhere() throws Exception {
        AtomicReference<PublicKey> user = new AtomicReference<>(RSA.getPublic());
        TestServer prepared = gerritOf2013().signatures("ssh-rsa", "ssh-ed25519");
        prepared.mina().setPublickeyAuthenticator((name, key, session) -> KeyUtils.compareKeys(key, user.get()));
        try (TestServer server = prepared.start();
                SshDialer dialer = account(server).dialer()) {
            dial(dialer, server);
            user.set(ED25519.getPublic());
            dial(dialer, server);
        }
    }

    @Test
    void remembersTheStepThatWorked() throws Exception {
        AtomicInteger connections = new AtomicInteger();
        TestServer prepared = gerritOf2013();
        prepared.mina().addSessionListener(new SessionListener() {
            @Override
            public void sessionCreated(Session session) {
                connections.incrementAndGet();
            }
        });
        try (TestServer server = prepared.start();
                SshDialer dialer = account(server).dialer()) {
            dial(dialer, server);
            assertThat(connections).hasValue(3);
            dial(dialer, server);
            assertThat(connections).hasValue(4);
        }
    }

    private void dial(SshDialer dialer, TestServer server) {
        try (Deadline deadline = Deadlines.deadline()) {
            SshAnswer answer = dialer.dial(server.address(), deadline);
            assertThat(answer).isInstanceOf(SshAnswer.Opened.class);
            ((SshAnswer.Opened) answer).connection().close();
        }
    }

    /** As a Gerrit on MINA SSHD 0.9: no key exchange, host key, cipher or signature that OpenSSH still takes. */
    private static TestServer gerritOf2013() {
        return new TestServer(RSA.getPublic())
                .hostKeys("ssh-rsa")
                .kex("diffie-hellman-group14-sha1", "diffie-hellman-group1-sha1")
                .signatures("ssh-rsa", "ssh-dss")
                .ciphers("aes128-cbc", "3des-cbc")
                .macs("hmac-md5", "hmac-sha1")
                .silent();
    }

    private SshAccount account(TestServer server) throws Exception {
        return new SshAccount(home)
                .key("id_rsa", RSA)
                .key("id_ed25519", ED25519)
                .knows(server, "ssh-ed25519", "ssh-rsa", "ssh-dss");
    }

    private static String lines(String text, String beginning) {
        return text.lines().filter(line -> line.matches(beginning + ".*")).collect(Collectors.joining("\n"));
    }
}
