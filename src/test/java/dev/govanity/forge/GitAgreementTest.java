package dev.govanity.forge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govanity.RealProgram;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Real git runs the same ssh command for a root and for its normal form. */
class GitAgreementTest {
    private static Path directory;

    @BeforeContainer
    static void writeFakeSsh() throws IOException {
        RealProgram.need("git");
        directory = Files.createTempDirectory("git-agreement");
        Path ssh = Files.writeString(directory.resolve("ssh"), "#!/bin/sh\nprintf '%s\\n' \"$@\" >arguments\nexit 1\n");
        assertThat(ssh.toFile().setExecutable(true)).isTrue();
    }

    @AfterContainer
    static void clear() throws IOException {
        if (directory != null) {
            for (String name : List.of("ssh", "root", "arguments")) {
                Files.deleteIfExists(directory.resolve(name));
            }
            Files.delete(directory);
        }
    }

    @Property(tries = 100)
    void runsTheSameCommandForAScpLikeRoot(
            @ForAll("users") String user, @ForAll("hosts") String host, @ForAll("paths") String path) {
        String written = user + host + ":" + path;
        String normalForm = normalForm(written);
        assertThat(command(normalForm)).as(normalForm).isEqualTo(withSlash(command(written)));
    }

    @Property(tries = 50)
    void runsTheSameCommandForAScpLikePathBehindAScheme(@ForAll("plainPaths") String path) {
        assertThat(command(normalForm("ssh://git@h:" + path))).isEqualTo(withSlash(command("git@h:" + path)));
    }

    @Property(tries = 50)
    void runsTheSameCommandForAUrlWithOddsAndEnds(@ForAll("urls") String written) {
        assertThat(command(normalForm(written))).isEqualTo(command(written).replace("-p\n022\n", "-p\n22\n"));
    }

    private static String normalForm(String written) {
        return RootReview.of(written, Optional.empty()).normalForm().orElseThrow();
    }

    /** A URL's path begins with a slash unless it begins with a tilde. */
    private static String withSlash(String command) {
        return command.replaceFirst("git-upload-pack '(?![/~])", "git-upload-pack '/");
    }

    /** The arguments of ssh, one a line. */
    private static String command(String root) {
        try {
            // arguments of a process are in the platform's encoding, files are in ours
            Files.writeString(directory.resolve("root"), root, StandardCharsets.UTF_8);
            Files.deleteIfExists(directory.resolve("arguments"));
            ProcessBuilder git = new ProcessBuilder("sh", "-c", "exec git ls-remote \"$(cat root)\"");
            git.directory(directory.toFile());
            git.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
            git.environment()
                    .putAll(Map.of(
                            "GIT_SSH_COMMAND", directory.resolve("ssh").toString(),
                            "GIT_SSH_VARIANT", "ssh",
                            "GIT_CONFIG_NOSYSTEM", "1",
                            "HOME", directory.toString(),
                            "XDG_CONFIG_HOME", directory.toString()));
            Process process = git.redirectErrorStream(true).start();
            byte[] output = process.getInputStream().readAllBytes();
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(directory.resolve("arguments"))
                    .as(root + "\n" + new String(output, StandardCharsets.UTF_8))
                    .exists();
            return Files.readString(directory.resolve("arguments"), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Provide
    Arbitrary<String> users() {
        return Arbitraries.of("", "git@", "me@corp@", "CORP\\me@", "100%@", "ü@");
    }

    @Provide
    Arbitrary<String> hosts() {
        return Arbitraries.of(
                "gerrit", "10.10.30.30", "gitlab.mycompany.com", "[::1]", "[fe80::1%eth0]", "[h:2222]", "[h]");
    }

    /** The first character is none that makes a port, an option or a helper, or another form. */
    @Provide
    Arbitrary<String> paths() {
        Arbitrary<String> first = Arbitraries.of("a", "~", "/", "ü", ".", "%", "#", "?", "99999999");
        Arbitrary<String> rest =
                Arbitraries.strings().withChars("ab/~%20?#&+ ü:[]\"<>\\").ofMaxLength(12);
        return Combinators.combine(first, rest)
                .as((begin, end) -> begin + end + "b")
                .filter(path -> !(":" + path).contains("://") && keepsItsFirstCharacter(path));
    }

    /** Before a tilde git drops a character, as connect.c parse_connect_url: a slash, and whatever else stands there. */
    private static boolean keepsItsFirstCharacter(String path) {
        return path.charAt(1) != '~' || path.charAt(0) == '/';
    }

    @Provide
    Arbitrary<String> plainPaths() {
        return Arbitraries.strings()
                .withChars("abz09._~-/")
                .ofMaxLength(12)
                .map(path -> "g" + path + "o")
                .filter(GitAgreementTest::keepsItsFirstCharacter);
    }

    @Provide
    Arbitrary<String> urls() {
        return Combinators.combine(
                        Arbitraries.of("ssh://", "git+ssh://", "ssh+git://"),
                        Arbitraries.of("", "git@", "me@corp@"),
                        Arbitraries.of("h", "[::1]", "fe80::a"),
                        Arbitraries.of("", ":", ":2222", ":022"),
                        Arbitraries.of("/x", "/~/x", "/x%20y", "/ü"))
                .as((scheme, user, host, port, path) -> scheme + user + host + port + path)
                .filter(url -> !url.matches(".*fe80::a:.*"));
    }
}
