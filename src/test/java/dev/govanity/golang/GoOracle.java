package dev.govanity.golang;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.govanity.RealProgram;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The go command's own code, compiled from the source of the Go on the PATH: see src/test/go/oracle/main.go. */
final class GoOracle {
    /** What is asked: one of the kinds that the program knows, and its arguments in UTF-8, or not quite. */
    record Question(String kind, List<byte[]> arguments) {
        /** For people: the arguments quoted. */
        @Override
        public String toString() {
            return kind
                    + arguments.stream()
                            .map(argument -> " " + Quote.quote(argument))
                            .collect(Collectors.joining());
        }

        private String line() {
            return arguments.stream()
                    .map(argument -> " " + Base64.getEncoder().encodeToString(argument))
                    .collect(Collectors.joining("", kind, ""));
        }
    }

    private static final String RELEASE = "go1.26";
    private static final Path SOURCE = Path.of("src/test/go/oracle").toAbsolutePath();

    private static final List<String> SETTINGS =
            List.of("GODEBUG", "GOFLAGS", "GIT_ALLOW_PROTOCOL", "GOOS", "GOARCH", "GOPRIVATE", "GOVCS");

    private static Path built;

    private GoOracle() {}

    /** The answers to {@code questions}, one list of fields for each. */
    static List<List<String>> ask(List<Question> questions) {
        try {
            Path oracle = program();
            Path asked = Files.createTempFile("questions", null);
            Path answered = Files.createTempFile("answers", null);
            Files.write(asked, questions.stream().map(Question::line).toList());
            run(new ProcessBuilder(oracle.toString())
                    .redirectInput(asked.toFile())
                    .redirectOutput(answered.toFile()));
            List<List<String>> answers = new ArrayList<>();
            for (String line : Files.readAllLines(answered)) {
                answers.add(Stream.of(line.split(" ", -1)).map(GoOracle::decode).toList());
            }
            Files.delete(asked);
            Files.delete(answered);
            assertThat(answers).as("answers").hasSameSizeAs(questions);
            return answers;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String decode(String field) {
        return new String(Base64.getDecoder().decode(field), UTF_8);
    }

    private static synchronized Path program() throws IOException {
        if (built == null) {
            built = build();
        }
        return built;
    }

    private static Path build() throws IOException {
        Path go = go();
        Path internal =
                Path.of(run(new ProcessBuilder(go.toString(), "env", "GOROOT")).strip(), "src/cmd/go/internal");
        Path directory = Files.createDirectories(Path.of("target/oracle").toAbsolutePath());
        Path overlay = directory.resolve("overlay.json");
        Files.writeString(overlay, """
                {"Replace": {
                  "%1$s/vcs/zz_bridge.go": "%2$s/vcs/bridge.go",
                  "%1$s/modfetch/zz_bridge.go": "%2$s/modfetch/bridge.go",
                  "%1$s/oracle/main.go": "%2$s/main.go"
                }}
                """.formatted(internal, SOURCE));
        Path program = directory.resolve("oracle");
        run(new ProcessBuilder(
                go.toString(),
                "build",
                "-overlay",
                overlay.toString(),
                "-o",
                program.toString(),
                "cmd/go/internal/oracle"));
        return program;
    }

    /** The go command, if it is of the release whose rules ours are. */
    static Path go() throws IOException {
        Path go = RealProgram.need("go");
        String version =
                run(new ProcessBuilder(go.toString(), "env", "GOVERSION")).strip();
        if (!version.startsWith(RELEASE)) {
            throw RealProgram.missing("the rules are those of " + RELEASE + ", and go is " + version);
        }
        return go;
    }

    /** Runs a program without the settings that would change its answers, and returns what it prints. */
    static String run(ProcessBuilder builder) throws IOException {
        builder.environment().keySet().removeAll(SETTINGS);
        builder.environment().put("GOTOOLCHAIN", "local");
        Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try {
            String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
            assertThat(process.waitFor())
                    .as("exit status of %s", builder.command())
                    .isZero();
            return printed;
        } catch (InterruptedException e) {
            process.destroy();
            throw new AssertionError("interrupted", e);
        }
    }
}
