package dev.govanity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Half an output is never a success. {@code e2e.OutputFailureTest} shows the same with real files and pipes. */
final class StandardOutputTest {
    private static final String FIXABLE = "host: MyCompany.com\npaths:\n  /a: {repo: https://github.com/a/b}\n";

    @TempDir
    private Path directory;

    @BeforeEach
    void writeConfig() throws IOException {
        Files.writeString(directory.resolve("vanity.yaml"), FIXABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "--version",
                "help",
                "help serve",
                "serve --help",
                "validate",
                "validate --format json",
                "validate --format sarif",
                "validate --diff",
                "validate --fix -",
                "check --format json --config empty.yaml",
                "explain",
                "explain empty-port",
                "schema",
                "init",
                "generate-completion --shell bash",
                "generate-completion --shell zsh",
                "generate-completion --shell fish"
            })
    void couldNotRunWhereOutputEndsEarly(String arguments) throws IOException {
        Files.writeString(directory.resolve("empty.yaml"), "paths: {}\n");
        if (arguments.equals("init")) {
            Files.delete(directory.resolve("vanity.yaml"));
        }
        for (int room : new int[] {0, 10}) {
            assertThat(run(room, "No space left on device", arguments))
                    .isEqualTo(
                            new InProcess(3, "", "vanity: cannot write to standard output: no space left on device\n"));
            Files.deleteIfExists(directory.resolve(arguments.equals("init") ? "vanity.yaml" : "none"));
            assertThat(run(room, "Broken pipe", arguments)).isEqualTo(new InProcess(3, "", ""));
            Files.deleteIfExists(directory.resolve(arguments.equals("init") ? "vanity.yaml" : "none"));
        }
    }

    @Test
    void stopsWritingAtTheFirstFailure() {
        Full disk = new Full(0, "No space left on device");
        InProcess.into(disk, directory, "", "schema");
        assertThat(disk.tries).isEqualTo(1);
    }

    private InProcess run(int room, String message, String arguments) {
        return InProcess.into(new Full(room, message), directory, FIXABLE, arguments.split(" "));
    }

    /** Takes as many bytes as there is room for. */
    private static final class Full extends OutputStream {
        private final String message;
        private int room;
        private int tries;

        Full(int room, String message) {
            this.room = room;
            this.message = message;
        }

        @Override
        public void write(int value) throws IOException {
            if (room-- <= 0) {
                tries++;
                throw new IOException(message);
            }
        }
    }
}
