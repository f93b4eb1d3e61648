package dev.govanity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
    private static final Pattern LISTED = Pattern.compile("(?m)^  ([a-z-]+)  ");

    @TempDir
    private Path directory;

    @Test
    void treatsACommandThatIsAskedForAloneAsAmongAll() {
        List<String> commands = LISTED.matcher(vanity("--help").out())
                .results()
                .map(match -> match.group(1))
                .toList();
        assertThat(commands).contains("serve", "validate", "check", "explain", "schema", "init", "help");
        for (String command : commands) {
            InProcess alone = vanity(command, "--help");
            assertThat(alone.status()).as(command).isZero();
            assertThat(alone.out())
                    .contains("Usage: vanity " + command + " ")
                    .isEqualTo(vanity("help", command).out());
        }
    }

    @Test
    void saysWhichCommandsThereAre() {
        assertThat(vanity("--help").out()).isEqualTo(vanity("help").out());
    }

    @Test
    void hasTheVersionOfEveryCommand() {
        String version = vanity("--version").out();
        assertThat(version).matches("vanity \\S+ \\(Java .*\\)\n");
        assertThat(vanity("validate", "--version")).isEqualTo(new InProcess(0, version, ""));
    }

    private InProcess vanity(String... arguments) {
        return InProcess.vanity(directory, arguments);
    }
}
