package dev.govanity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govanity.Golden;
import dev.govanity.Schemas;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the machine-readable formats make of every golden file. */
final class ValidateFormatTest {
    static Stream<Path> files() {
        return Stream.of("validate/ok", "validate/err")
                .flatMap(folder -> Golden.files(Golden.folder(folder), ".yaml").stream());
    }

    @ParameterizedTest
    @MethodSource("files")
    void keepsToPublishedSchemas(Path file) {
        assertThat(Schemas.complaints("validate.json", validate(file, "json"))).isEmpty();
        assertThat(Schemas.complaints("gitlab-code-quality.json", validate(file, "gitlab")))
                .isEmpty();
        assertThat(Schemas.complaints("sarif-2.1.0-rtm.5.json", validate(file, "sarif")))
                .isEmpty();
        assertThat(Schemas.xmlComplaints("junit-10.xsd", validate(file, "junit")))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void writesOneWorkflowCommandForEachProblem(Path file) {
        long problems = validate(file, "text")
                .lines()
                .filter(line -> line.matches(".*: (error|warning): .*"))
                .count();
        assertThat(validate(file, "github").lines())
                .hasSize((int) problems)
                .allMatch(line -> line.matches("::(error|warning) file=.*"));
    }

    private static String validate(Path file, String format) {
        return InProcess.vanity(
                        file.getParent(),
                        "validate",
                        "--format",
                        format,
                        file.getFileName().toString())
                .out();
    }
}
