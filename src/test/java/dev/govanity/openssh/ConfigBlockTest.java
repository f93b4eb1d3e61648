package dev.govanity.openssh;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigBlockTest {
    @TempDir
    private Path directory;

    @Test
    void writesAllOfIt() throws Exception {
        String text = new ConfigBlock(
                        "gerrit.mycompany.com",
                        Optional.of("10.10.30.30"),
                        OptionalInt.of(29_418),
                        Optional.of("svc-goproxy"),
                        List.of("~/.ssh/id_rsa", "/etc/van ity/100%/id"),
                        Optional.of("/etc/vanity/known hosts"),
                        List.of(
                                new Addition(AlgorithmKind.USER_SIGNATURE, "ssh-rsa"),
                                new Addition(AlgorithmKind.KEX, "diffie-hellman-group14-sha1"),
                                new Addition(AlgorithmKind.KEX, "diffie-hellman-group1-sha1"),
                                new Addition(AlgorithmKind.HOST_KEY, "ssh-rsa"),
                                new Addition(AlgorithmKind.HOST_KEY, "ssh-rsa"),
                                new Addition(AlgorithmKind.CIPHER, "aes128-cbc"),
                                new Addition(AlgorithmKind.MAC, "hmac-md5")))
                .text();
        assertThat(text).isEqualTo("""
                        Host gerrit.mycompany.com
                            HostName 10.10.30.30
                            Port 29418
                            User svc-goproxy
                            IdentityFile ~/.ssh/id_rsa
                            IdentityFile "/etc/van ity/100%%/id"
                            IdentitiesOnly yes
                            UserKnownHostsFile "/etc/vanity/known hosts"
                            KexAlgorithms +diffie-hellman-group14-sha1,diffie-hellman-group1-sha1
                            HostKeyAlgorithms +ssh-rsa
                            Ciphers +aes128-cbc
                            MACs +hmac-md5
                            PubkeyAcceptedAlgorithms +ssh-rsa
                        """);

        EffectiveConfig plain = effect("", "gerrit.mycompany.com");
        EffectiveConfig config = effect(text, "gerrit.mycompany.com");
        assertThat(config.hostName()).contains("10.10.30.30");
        assertThat(config.port()).hasValue(29_418);
        assertThat(config.user()).contains("svc-goproxy");
        assertThat(config.identityFiles()).containsExactly("~/.ssh/id_rsa", "/etc/van ity/100%%/id");
        assertThat(config.options()).containsEntry("identitiesonly", List.of("yes"));
        assertThat(config.options()).containsEntry("userknownhostsfile", List.of("/etc/vanity/known hosts"));
        assertGrown(plain, config, AlgorithmKind.KEX, "diffie-hellman-group14-sha1", "diffie-hellman-group1-sha1");
        assertGrown(plain, config, AlgorithmKind.HOST_KEY, "ssh-rsa");
        assertGrown(plain, config, AlgorithmKind.CIPHER, "aes128-cbc");
        assertGrown(plain, config, AlgorithmKind.MAC, "hmac-md5");
        assertGrown(plain, config, AlgorithmKind.USER_SIGNATURE, "ssh-rsa");
        assertThat(effect(text, "other.mycompany.com")).isEqualTo(effect("", "other.mycompany.com"));
    }

    private static void assertGrown(
            EffectiveConfig plain, EffectiveConfig config, AlgorithmKind kind, String... names) {
        List<String> before = plain.algorithms().orElseThrow().names(kind);
        List<String> after = config.algorithms().orElseThrow().names(kind);
        assertThat(after.subList(0, before.size())).isEqualTo(before);
        assertThat(after.subList(before.size(), after.size())).containsExactly(names);
    }

    @ParameterizedTest
    @ValueSource(strings = {"h", "10.10.30.30", "::1", "fe80::1%eth0", "a_b", "Gerrit.MyCompany.com"})
    void writesTheHostAsItIs(String host) throws Exception {
        String text = block(host, Optional.of("git"), Optional.empty()).text();
        assertThat(text).isEqualTo("Host " + host + "\n    User git\n");
        assertThat(effect(text, host).user()).contains("git");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "git?",
                "!h",
                "a b",
                "a\nHost *",
                "a\"b",
                "-oProxyCommand=x",
                "#",
                "a,b",
                "ü",
                "a\u0000",
                "$h"
            })
    void writesNothingForAHostThatMeansMore(String host) {
        assertThat(block(host, Optional.of("git"), Optional.empty()).text()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    git             | git
                    me@mycompany.com| me@mycompany.com
                    CORP\\me        | "CORP\\me"
                    CORP\\          | "CORP\\\\"
                    a\\\\b          | "a\\\\\\b"
                    john doe        | "john doe"
                    =x              | "=x"
                    #x              | "#x"
                    o'x             | "o'x"
                    jürgen          | "jürgen"
                    """)
    void quotesTheUserWhereNeeded(String user, String written) throws Exception {
        String text = block("h", Optional.of(user), Optional.empty()).text();
        assertThat(text).isEqualTo("Host h\n    User " + written + "\n");
        assertThat(effect(text, "h").user()).contains(user);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a\nb", "100%", "$x", "a\"b", "a\u001bb"})
    void leavesOutAUserThatCannotBeWritten(String user) throws Exception {
        String text = block("h", Optional.of(user), Optional.empty()).text();
        assertThat(text).isEqualTo("Host h\n    # User: the value cannot be written here\n");
        assertThat(effect(text, "h")).isEqualTo(effect("", "h"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "with space",
                "100%h%%",
                "a\"b'c",
                "back\\slash",
                "two\\\\",
                "\\\"",
                "$HOME",
                "#",
                "=",
                "ü,;"
            })
    void namesThatVeryFile(String name) throws Exception {
        Path file = directory.resolve(name);
        try (OfferingServer server =
                new OfferingServer("curve25519-sha256", "ssh-dss", "aes128-ctr", "hmac-sha2-256")) {
            ConfigBlock block = new ConfigBlock(
                    "gerrit",
                    Optional.of("127.0.0.1"),
                    OptionalInt.of(server.port()),
                    Optional.empty(),
                    List.of(file.toString()),
                    Optional.of(file.toString()),
                    List.of());
            assertThat(new RealSsh(directory, block.text()).connect("-v", "gerrit"))
                    .contains("identity file " + asLogged(file) + " type -1\n")
                    .contains("load_hostkeys: fopen " + asLogged(file) + ": No such file or directory\n");
        }
    }

    /** ssh escapes what it logs, by BSD's vis(3). */
    private static String asLogged(Path file) {
        return file.toString().replace("\\", "\\\\").replace("ü", "\\303\\274");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a\nb", "${HOME}/known_hosts", "a\u001bb"})
    void leavesOutAFileThatCannotBeWritten(String path) throws Exception {
        String text = block("h", Optional.empty(), Optional.of(path)).text();
        assertThat(text).isEqualTo("Host h\n    # UserKnownHostsFile: the value cannot be written here\n");
        assertThat(effect(text, "h")).isEqualTo(effect("", "h"));
    }

    private static ConfigBlock block(String host, Optional<String> user, Optional<String> knownHosts) {
        return new ConfigBlock(host, Optional.empty(), OptionalInt.empty(), user, List.of(), knownHosts, List.of());
    }

    private EffectiveConfig effect(String text, String host) throws Exception {
        return EffectiveConfig.parse(new RealSsh(directory, text).effectiveConfig(host));
    }
}
