package dev.govanity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class InitCommandTest {
    @TempDir
    private Path directory;

    @Test
    void writesAFileToEditAndSaysWhatIsNext() {
        assertThat(vanity("init")).isEqualTo(new InProcess(0, """
                        wrote vanity.yaml: put your repositories in it, then run
                          vanity validate   to find mistakes in it
                          vanity check      to see whether this machine reaches the repositories
                          vanity serve      to answer the go command
                        """, ""));
        assertThat(directory.resolve("vanity.yaml")).content().isEqualTo("""
                # Which import path is which repository. "vanity validate" checks this file.

                # The first element of every import path. https://example.com is where the go command asks.
                host: example.com

                # Where people are sent who open an import path in a browser. none: a page of vanity's own.
                docs: none

                # One entry for each repository.
                paths:
                  # example.com/go/foo is the module in this repository. Put your own path and root here.
                  /go/foo:
                    repo: ssh://git@git.example.com/go/foo.git
                """);
    }

    @Test
    void expectsTheForgeBesideAHostCalledGo() {
        assertThat(vanity("init", "--host", "go.mycompany.com").status()).isZero();
        assertThat(directory.resolve("vanity.yaml"))
                .content()
                .contains("  # go.mycompany.com/go/foo is", "    repo: ssh://git@git.mycompany.com/go/foo.git\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"example.com", "mycompany.com", "go.my-company.co.uk", "xn--bcher-kva.example"})
    void writesAFileWithoutProblems(String host) {
        assertThat(vanity("init", "--host", host).status()).isZero();
        assertThat(vanity("validate", "--strict")).isEqualTo(new InProcess(0, "", ""));
        assertThat(directory.resolve("vanity.yaml")).content().contains("\nhost: " + host + "\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "my company.com",
                "a.com/go",
                "a.com:8080",
                "a.com\npaths:",
                "a.com # x",
                "null",
                "~",
                "-a"
            })
    void refusesWhatIsNoHost(String host) {
        InProcess result = vanity("init", "--host", host);
        assertThat(result.status()).isEqualTo(2);
        assertThat(result.err()).startsWith("vanity: invalid value \"" + host + "\" for --host: ");
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void neverOverwrites() throws IOException {
        Path file = Files.writeString(directory.resolve("vanity.yaml"), "mine");
        InProcess exists = new InProcess(3, "", "vanity: \"vanity.yaml\" already exists and is not changed\n");
        assertThat(vanity("init")).isEqualTo(exists);
        assertThat(file).content().isEqualTo("mine");

        Files.delete(file);
        Files.createSymbolicLink(file, Path.of("elsewhere.yaml"));
        assertThat(vanity("init")).isEqualTo(exists);
        assertThat(directory.resolve("elsewhere.yaml")).doesNotExist();
    }

    @Test
    void saysWhyItCannotWrite() {
        assertThat(InProcess.vanity(directory.resolve("none"), "init"))
                .isEqualTo(new InProcess(3, "", "vanity: cannot write \"vanity.yaml\": no such file\n"));
    }

    private InProcess vanity(String... arguments) {
        return InProcess.vanity(directory, arguments);
    }
}
