package dev.govanity.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govanity.RealProgram;
import dev.govanity.e2e.lab.Command;
import dev.govanity.e2e.lab.Installation;
import dev.govanity.e2e.lab.Jdk;
import dev.govanity.e2e.lab.ProgramResult;
import dev.govanity.e2e.lab.RunningProgram;
import dev.govanity.e2e.lab.VanityProcess;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Standard output that is full, closed or no longer read, with the jar alone and with the launcher. */
class OutputFailureTest {
    private static final String FIXABLE = "host: MyCompany.com\npaths:\n  /a: {repo: https://github.com/a/b}\n";

    @TempDir
    private Path directory;

    static Stream<String> commands() {
        return Stream.of(
                "--help",
                "--version",
                "help validate",
                "serve --help",
                "validate --format json",
                "validate --diff",
                "validate --fix -",
                "check --config empty.yaml",
                "explain",
                "explain empty-port",
                "schema",
                "init",
                "generate-completion --shell bash",
                "generate-completion --shell fish");
    }

    @BeforeEach
    void writeConfigs() throws IOException {
        Files.writeString(directory.resolve("vanity.yaml"), FIXABLE);
        Files.writeString(directory.resolve("empty.yaml"), "paths: {}\n");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void isNoSuccess(String arguments) throws IOException {
        for (String redirection : List.of(">/dev/full", ">&-")) {
            if (arguments.equals("init")) {
                Files.deleteIfExists(directory.resolve("vanity.yaml"));
            }
            ProgramResult outcome = run(jar(arguments), "\"$@\" <vanity-in.yaml " + redirection);
            assertThat(outcome.status()).as(redirection).isEqualTo(3);
            assertThat(outcome.output().lines().toList())
                    .as(redirection)
                    .singleElement()
                    .asString()
                    .startsWith("vanity: cannot write to standard output: ");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"schema", "explain", "--help", "generate-completion --shell zsh"})
    void isSilentWhereNobodyReadsOn(String arguments) {
        String first = run(jar(arguments), "\"$@\" <vanity-in.yaml")
                .output()
                .lines()
                .findFirst()
                .orElseThrow();
        // the reader has gone before the first byte is written, which a pipe to head does not promise
        assertThat(run(jar(arguments), "{ read -r _; \"$@\" <vanity-in.yaml; echo \"status $?\" >&2; } < <(:) | :"))
                .as("no reader")
                .isEqualTo(new ProgramResult(0, "status 3"));
        assertThat(run(jar(arguments), "\"$@\" <vanity-in.yaml | head -1")).isEqualTo(new ProgramResult(0, first));
    }

    @Test
    void survivesDescriptorsThatAreClosed() throws IOException {
        Installation vanity = Installation.in(directory.resolve("opt"));
        List<String> schema = vanity.command(Jdk.current(), "schema").words();
        assertThat(run(schema, "\"$@\" >&-").status()).isEqualTo(3);
        assertThat(run(schema, "\"$@\" 2>&- <&- | wc -l").status()).isZero();

        List<String> validate = vanity.command(Jdk.current(), "validate", "-").words();
        assertThat(run(validate, "\"$@\" <&-").status()).as("nothing to read").isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {">/dev/full", ">&-"})
    void serves(String redirection) throws Exception {
        List<String> serve = VanityProcess.command(
                        "serve", "--listen", "127.0.0.1:0", "--admin", "127.0.0.1:0", "empty.yaml")
                .words();
        try (RunningProgram vanity = shell(serve, "exec \"$@\" " + redirection).start()) {
            String admin = vanity.awaitLine("admin on http://");
            vanity.awaitLine("vanity: cannot write to standard output: ");
            URI healthy = URI.create(admin.substring(admin.indexOf("http://")) + "/-/healthy");
            assertThat(healthy.toURL().openConnection().getHeaderField(0)).contains(" 200 ");
            assertThat(vanity.stop().status()).isEqualTo(143);
        }
    }

    private static List<String> jar(String arguments) {
        return VanityProcess.command((Object[]) arguments.split(" ")).words();
    }

    private ProgramResult run(List<String> words, String script) {
        return shell(words, script).run();
    }

    private Command shell(List<String> words, String script) {
        try {
            Files.writeString(directory.resolve("vanity-in.yaml"), FIXABLE);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
        List<Object> all = new ArrayList<>(List.of("-c", script, "bash"));
        all.addAll(words);
        return Command.of(RealProgram.need("bash"), all.toArray()).in(directory);
    }
}
