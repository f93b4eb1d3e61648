package dev.govanity.backend.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govanity.backend.probe.UserEnvironment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InsteadOfTest {
    private static final List<String> ROOTS = List.of(
            "ssh://git@old/go/foo.git",
            "ssh://git@old/legacy/foo.git",
            "ssh://git@older/go/foo.git",
            "https://git.mycompany.com/go/foo.git",
            "https://h/system/x",
            "https://h/included/x",
            "https://h/xdg/x",
            "https://h/variable/x",
            "https://h/tie/x",
            "https://other/x");

    @TempDir
    private Path home;

    @Test
    void rewritesAsGitDoes() throws IOException {
        write(".gitconfig", """
                # the old forge is gone
                [url "git@new:"]
                	insteadOf = ssh://git@old/
                	insteadof = "ssh://git@older/"
                [URL "ssh://git@archive:2222/"]
                	insteadOf = ssh://git@old/legacy/
                [url "https://oauth2:secret@git.mycompany.com/"]
                	insteadOf = https://git.mycompany.com/
                [url "https://first/"]
                	insteadOf = https://h/tie/
                [url "https://second/"]
                	insteadOf = https://h/tie/
                	pushInsteadOf = https://other/
                [include]
                	path = more
                """);
        write("more", "[url \"https://included/\"]\n\tinsteadOf = https://h/included/\n");
        write("system", "[url \"https://system/\"]\n\tinsteadOf = https://h/system/\n");
        write("xdg/git/config", "[url \"https://xdg/\"]\n\tinsteadOf = https://h/xdg/\n");
        Map<String, String> variables = Map.of(
                "HOME",
                home.toString(),
                "XDG_CONFIG_HOME",
                home.resolve("xdg").toString(),
                "GIT_CONFIG_SYSTEM",
                home.resolve("system").toString(),
                "GIT_CONFIG_COUNT",
                "1",
                "GIT_CONFIG_KEY_0",
                "url.https://variable/.insteadof",
                "GIT_CONFIG_VALUE_0",
                "https://h/variable/");

        assertAgree(variables);
        Map<String, String> replaced = new HashMap<>(variables);
        replaced.put("GIT_CONFIG_GLOBAL", home.resolve("more").toString());
        assertAgree(replaced);
        replaced.put("GIT_CONFIG_NOSYSTEM", "1");
        assertAgree(replaced);
    }

    private void assertAgree(Map<String, String> variables) throws IOException {
        InsteadOf insteadOf = InsteadOf.of(new UserEnvironment(home, "dev", variables));
        StringBuilder gits = new StringBuilder();
        for (String root : ROOTS) {
            Process process = new Repository(home).process(variables, "ls-remote", "--get-url", root);
            gits.append(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        }
        assertThat(ROOTS.stream()
                        .map(root -> insteadOf.apply(root).root() + "\n")
                        .collect(Collectors.joining()))
                .isEqualTo(gits.toString());
    }

    @Test
    void saysWhereItIsWrittenAndNoSecret() throws IOException {
        write(".gitconfig", """
                [url "https://oauth2:secret@git.mycompany.com/"]
                	insteadOf = ssh://git@git.mycompany.com/
                """);
        InsteadOf insteadOf = InsteadOf.of(new UserEnvironment(home, "dev", Map.of("GIT_CONFIG_NOSYSTEM", "1")));

        assertThat(insteadOf.apply("ssh://git@git.mycompany.com/go/foo").note())
                .contains("git on this machine goes to https://oauth2:******@git.mycompany.com/go/foo instead:"
                        + " insteadOf of a url section in %s says so".formatted(home.resolve(".gitconfig")));
        assertThat(insteadOf.apply("ssh://git@h/go/foo").note()).isEmpty();
    }

    @Test
    void passesOverWhatIsNoConfiguration() throws IOException {
        write(".gitconfig", "[url \"x\n\0");
        UserEnvironment environment = new UserEnvironment(
                home, "dev", Map.of("GIT_CONFIG_SYSTEM", home.resolve("gone").toString()));

        assertThat(InsteadOf.of(environment).replacements()).isEmpty();
    }

    private void write(String name, String text) throws IOException {
        Path file = home.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
