package dev.govanity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govanity.Golden;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Files under {@code validate/ok} give nothing; those under {@code validate/err} give exactly what stands in the {@code
 * .out} beside them.
 */
final class ValidateGoldenTest {
    private static final Path OK = Golden.folder("validate/ok");
    private static final Path ERR = Golden.folder("validate/err");

    @TestFactory
    Stream<DynamicTest> saysNothingAboutSoundFiles() {
        return each(
                OK, file -> assertThat(InProcess.vanity(OK, "validate", file)).isEqualTo(new InProcess(0, "", "")));
    }

    @TestFactory
    Stream<DynamicTest> saysAllAboutBrokenFiles() {
        return each(ERR, file -> {
            InProcess result = InProcess.vanity(ERR, "validate", file);
            Golden.assertMatches(ERR.resolve(file.replace(".yaml", ".out")), result.out());
            assertThat(result.err()).isEmpty();
            assertThat(result.status()).isEqualTo(result.out().contains(": error: ") ? 1 : 0);
        });
    }

    private interface Check {
        void run(String file);
    }

    private static Stream<DynamicTest> each(Path folder, Check check) {
        return Golden.files(folder, ".yaml").stream()
                .map(path -> path.getFileName().toString())
                .map(file -> DynamicTest.dynamicTest(file, () -> check.run(file)));
    }
}
