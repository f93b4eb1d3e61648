package dev.govanity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A wrong value is one line; a wrong option or argument is one line and where the usage is. */
final class WrongUsageTest {
    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "validate --format xml | invalid value \"xml\" for --format: not one of text, json, github, gitlab,"
                        + " sarif, junit",
                "validate --color=sometimes | invalid value \"sometimes\" for --color: not one of auto, always, never",
                "validate --max-file-size 1KB | invalid value \"1KB\" for --max-file-size: not a size; write 1000000,"
                        + " 512KiB or 64MiB",
                "validate - x.yaml | \"-\" with other files; run validate separately for standard input",
                "check --timeout 5 | invalid value \"5\" for --timeout: not a duration; write 10s or 2m",
                "check --timeout 25h | invalid value \"25h\" for --timeout: more than a day",
                "check --parallel 0 | invalid value \"0\" for --parallel: not a whole number of 1 or more",
                "check --per-host x | invalid value \"x\" for --per-host: not a whole number of 1 or more",
                "check --host-keys ACCEPT_NEW | invalid value \"ACCEPT_NEW\" for --host-keys: not one of strict,"
                        + " accept-new",
                "check mycompany.com/no/such | no entry of \"vanity.yaml\" answers import path"
                        + " \"mycompany.com/no/such\"",
                "serve --log-format xml | invalid value \"xml\" for --log-format: not one of text, json",
                "explain nosuch | unknown rule \"nosuch\"",
                "init --host a_b/c | invalid value \"a_b/c\" for --host: host \"a_b/c\" has a path",
                "help nosuch | unknown command \"nosuch\"",
                "help chek | unknown command \"chek\" (did you mean \"check\"?)",
                "generate-completion --shell csh | invalid value \"csh\" for --shell: not one of bash, zsh, fish",
            })
    void saysInOneLineWhichValueIsWrong(String arguments, String message) throws IOException {
        Files.writeString(
                directory.resolve("vanity.yaml"),
                "host: mycompany.com\npaths:\n  /a: {repo: https://github.com/a/b}\n");
        assertThat(vanity(arguments)).isEqualTo(new InProcess(2, "", "vanity: " + message + "\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "valdate | vanity | unknown command \"valdate\" (did you mean \"validate\"?)",
                "nosuch | vanity | unknown command \"nosuch\"",
                "--no-such | vanity | unknown option \"--no-such\"",
                "validate --fromat=json | vanity validate | unknown option \"--fromat\" (did you mean \"--format\"?)",
                "validate --format | vanity validate | --format needs an argument",
                "validate --fix --diff | vanity validate | --fix, --diff are mutually exclusive (specify only one)",
                "validate --format json --format text | vanity validate | --format is given more than once",
                "check --netrc --strict | vanity check | --netrc needs an argument",
                "schema now | vanity schema | unexpected argument \"now\"",
                "init foo.yaml | vanity init | unexpected argument \"foo.yaml\"",
                "serve a.yaml b.yaml | vanity serve | unexpected argument \"b.yaml\"",
            })
    void saysWhereTheUsageIs(String arguments, String command, String message) {
        assertThat(vanity(arguments))
                .isEqualTo(
                        new InProcess(2, "", "vanity: " + message + "\nRun \"" + command + " --help\" for usage.\n"));
    }

    @Test
    void listsTheCommandsWhereThereIsNone() {
        InProcess result = InProcess.vanity(directory);
        assertThat(result)
                .isEqualTo(new InProcess(
                        2, "", "vanity: missing command\n" + vanity("--help").out()));
    }

    @Test
    void leavesMakingArchivesToTheLauncher() {
        assertThat(vanity("--make-archive"))
                .isEqualTo(new InProcess(
                        3, "", "vanity: only the script bin/vanity makes archives, and takes --make-archive alone\n"));
        assertThat(vanity("--help").out()).contains("--make-archive   make later starts twice as fast");
    }

    private InProcess vanity(String arguments) {
        return InProcess.vanity(directory, arguments.split(" "));
    }
}
