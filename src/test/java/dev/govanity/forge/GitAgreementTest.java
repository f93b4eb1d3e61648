package dev.govanity.forge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govanity.RealProgram;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Real git runs the same ssh command for a root and for its normal form. {@code -Dvanity.seed=N} repeats a run, {@code
 * -Dvanity.cases=N} multiplies how many roots there are.
 */
class GitAgreementTest {
    private static final long SEED = Long.getLong("vanity.seed", System.nanoTime());
    private static final int CASES = 60 * Integer.getInteger("vanity.cases", 1);

    private static final String[] SCP_USERS = {"", "git@", "me@corp@", "CORP\\me@", "100%@", "ü@"};
    private static final String[] SCP_HOSTS = {
        "gerrit", "10.10.30.30", "gitlab.mycompany.com", "[::1]", "[fe80::1%eth0]", "[h:2222]", "[h]"
    };
    /** None makes a port, an option, a helper or another form of root. */
    private static final String[] PATH_BEGINNINGS = {"a", "~", "/", "ü", ".", "%", "#", "?", "99999999", "/~", "~bob/"};

    private static final String[] URL_SCHEMES = {"ssh://", "git+ssh://", "ssh+git://"};
    private static final String[] URL_USERS = {"", "git@", "me@corp@"};
    private static final String[] URL_HOSTS = {"h", "[::1]", "h:", "[::1]:", "h:2222", "[::1]:022", "fe80::a"};
    private static final String[] URL_PATHS = {"/x", "/~/x", "/x%20y", "/ü", "/a/b.git"};

    private final Random random = new Random(SEED);

    @TempDir
    private Path directory;

    @BeforeEach
    void writeFakeSsh() throws IOException {
        RealProgram.need("git");
        Path ssh = Files.writeString(directory.resolve("ssh"), "#!/bin/sh\nprintf '%s\\n' \"$@\" >arguments\nexit 1\n");
        assertThat(ssh.toFile().setExecutable(true)).isTrue();
    }

    @Test
    void runsTheSameCommandForScpLikeRoots() throws Exception {
        for (int i = 0; i < CASES; i++) {
            String path = one(PATH_BEGINNINGS) + characters("ab/~%20?#&+ ü:[]\"<>\\@") + "b";
            if (keepsItsFirstCharacter(path) && !(":" + path).contains("://")) {
                String user = path.indexOf('@') < 0 ? one(SCP_USERS) : "git@";
                assertSameCommand(user + one(SCP_HOSTS) + ":" + path);
            }
        }
    }

    @Test
    void runsTheSameCommandForScpLikePathsBehindAScheme() throws Exception {
        for (int i = 0; i < CASES; i++) {
            String path = "g" + characters("abz09._~-/") + "o";
            if (keepsItsFirstCharacter(path)) {
                String normalForm = normalForm("ssh://git@h:" + path);
                assertThat(command(normalForm))
                        .as(normalForm)
                        .isEqualTo(command("git@h:" + path).replaceFirst("git-upload-pack '", "$0/"));
            }
        }
    }

    @Test
    void runsTheSameCommandForUrls() throws Exception {
        for (int i = 0; i < CASES; i++) {
            assertSameCommand(one(URL_SCHEMES) + one(URL_USERS) + one(URL_HOSTS) + one(URL_PATHS));
        }
    }

    private void assertSameCommand(String written) throws Exception {
        String expected = command(written)
                .replaceFirst("git-upload-pack '(?![/~])", "$0/") // a URL's path begins so
                .replace("-p\n022\n", "-p\n22\n");
        assertThat(command(normalForm(written)))
                .as("%s (-Dvanity.seed=%d)", written, SEED)
                .isEqualTo(expected);
    }

    private static String normalForm(String written) {
        return RootReview.of(written, Optional.empty()).normalForm().orElseThrow(() -> new AssertionError(written));
    }

    /** Before a tilde git drops a character, as connect.c parse_connect_url: a slash, or whatever else stands there. */
    private static boolean keepsItsFirstCharacter(String path) {
        return path.charAt(1) != '~' || path.charAt(0) == '/';
    }

    private String one(String[] choices) {
        return choices[random.nextInt(choices.length)];
    }

    private String characters(String alphabet) {
        return random.ints(random.nextInt(12), 0, alphabet.length())
                .mapToObj(at -> alphabet.substring(at, at + 1))
                .reduce("", String::concat);
    }

    /** The arguments with which git runs ssh, one a line. */
    private String command(String root) throws IOException, InterruptedException {
        // arguments of a process are in the platform's encoding, files are in ours
        Files.writeString(directory.resolve("root"), root, StandardCharsets.UTF_8);
        Path arguments = directory.resolve("arguments");
        Files.deleteIfExists(arguments);
        ProcessBuilder git = new ProcessBuilder("sh", "-c", "exec git ls-remote \"$(cat root)\"");
        git.directory(directory.toFile());
        git.redirectErrorStream(true);
        git.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
        git.environment()
                .putAll(Map.of(
                        "GIT_SSH_COMMAND", directory.resolve("ssh").toString(),
                        "GIT_SSH_VARIANT", "ssh",
                        "GIT_CONFIG_NOSYSTEM", "1",
                        "HOME", directory.toString(),
                        "XDG_CONFIG_HOME", directory.toString()));
        Process process = git.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(arguments).as("%s%n%s", root, output).exists();
        return Files.readString(arguments, StandardCharsets.UTF_8);
    }
}
