package dev.govanity.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govanity.RealProgram;
import dev.govanity.e2e.lab.Command;
import dev.govanity.e2e.lab.ProgramResult;
import dev.govanity.e2e.lab.Terminal;
import dev.govanity.e2e.lab.VanityProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Presses the tabulator in real shells, each on a terminal. */
class ShellCompletionTest {
    /** What is typed, the tabulator as {@code ^}, and what {@code vanity} is then called with. */
    private static final String[][] ROWS = {
        {"val^", "[validate]"},
        {"--ver^", "[--version]"},
        {"ini^ --ho^ a.com", "[init][--host][a.com]"},
        {"validate --format js^ x", "[validate][--format][json][x]"},
        {"validate --format=sa^ x", "[validate][--format=sarif][x]"},
        {"validate --fo^ js^ x", "[validate][--format][json][x]"},
        {"validate fir^", "[validate][first config.yaml]"},
        {"validate --strict conf^sec^", "[validate][--strict][conf.d/second.yaml]"},
        {"serve fir^", "[serve][first config.yaml]"},
        {"check --config fir^ --deep", "[check][--config][first config.yaml][--deep]"},
        {"check --known-hosts fir^ x", "[check][--known-hosts][first config.yaml][x]"},
        {"check --host-keys acc^ x", "[check][--host-keys][accept-new][x]"},
        {"check --timeout fir^ x", "[check][--timeout][fir][x]"},
        {"check --ssh-l^ de^ x", "[check][--ssh-legacy][deny][x]"},
        {"check fir^ x", "[check][fir][x]"},
        {"explain port-is^", "[explain][port-is-path]"},
        {"explain no-common-k^", "[explain][no-common-kex]"},
        {"help val^", "[help][validate]"},
        {"generate-completion --shell fi^", "[generate-completion][--shell][fish]"},
    };

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bash | bash --norc --noprofile -i | source ./script;"
                        + " vanity() { printf '>'; printf '[%s]' \"$@\"; echo '<'; }",
                "zsh | zsh -f -i | autoload -Uz compinit; compinit -u -D; source ./script;"
                        + " vanity() { printf '>'; printf '[%s]' \"$@\"; echo '<'; }",
                "fish | fish --no-config -i | source ./script;"
                        + " function vanity; printf '>'; printf '[%s]' $argv; echo '<'; end",
            })
    void completes(String shell, String start, String setUp) throws IOException {
        RealProgram.need(shell);
        Files.createFile(directory.resolve("first config.yaml"));
        Files.createFile(Files.createDirectories(directory.resolve("conf.d")).resolve("second.yaml"));
        Files.writeString(directory.resolve("script"), script(shell));
        try (Terminal terminal = Terminal.running(start, directory)) {
            terminal.type(setUp + "; printf '%s\\n' rea''dy\r");
            terminal.program().awaitLine("ready");
            for (int i = 0; i < ROWS.length; i++) {
                String end = "[end" + i + "]<";
                terminal.type("vanity " + ROWS[i][0].replace('^', '\t') + " end" + i + "\r");
                assertThat(terminal.program().awaitLine(end)).endsWith(">" + ROWS[i][1] + end);
            }
        }
    }

    @Test
    void isFineToShellcheck() throws IOException {
        Path script = Files.writeString(directory.resolve("script"), script("bash"));
        ProgramResult outcome = Command.of(RealProgram.need("shellcheck"), "--shell=bash", script)
                .run();
        assertThat(outcome).isEqualTo(new ProgramResult(0, ""));
    }

    private static String script(String shell) {
        return VanityProcess.command("generate-completion", "--shell", shell)
                .run()
                .success();
    }
}
