package dev.govanity.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govanity.Golden;
import dev.govanity.diagnostic.Findings;
import dev.govanity.diagnostic.Revision;
import dev.govanity.diagnostic.SourceText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class CorrectionTest {
    static Stream<Path> files() {
        return Stream.of("fix", "validate/ok", "validate/err")
                .flatMap(folder -> Golden.files(Golden.folder(folder), ".yaml").stream());
    }

    /** Comments, quotes, order, CR LF, a byte order mark and a last line without an end. */
    @Test
    void keepsEverythingElse() {
        Golden.assertMatches(Golden.folder("fix/layout.fixed"), corrected(Golden.folder("fix/layout.yaml")));
    }

    @ParameterizedTest
    @MethodSource("files")
    void hasNothingMoreToDoTheSecondTime(Path file) throws IOException {
        byte[] content = Files.readAllBytes(file);
        Correction once = Correction.of("vanity.yaml", content);
        SourceText after = once.after().findings().source();
        Correction twice = Correction.of("vanity.yaml", after.text().getBytes(StandardCharsets.UTF_8));
        if (!once.edits().isEmpty()) {
            assertThat(twice.edits()).isEmpty();
        }
        assertThat(Revision.of(once.before().findings().source().text())
                        .with(once.edits())
                        .text())
                .isEqualTo(after.text());
    }

    @Test
    void leavesTextAloneThatIsNotYamlToItsEnd() {
        Correction correction = of("host: MyCompany.com\npaths: {/a: {repo: https://github.com/a/b}\n");
        assertThat(correction.edits()).isEmpty();
        assertThat(correction.refusal()).contains("it cannot be read to its end");
        assertThat(correction.after()).isSameAs(correction.before());
    }

    @Test
    void leavesTextAloneWhoseEntriesWouldFallTogether() {
        Correction correction =
                of("paths:\n  /a: {repo: https://github.com/a/b}\n  a: {repo: https://github.com/a/c}\n");
        assertThat(correction.edits()).isEmpty();
        assertThat(correction.refusal()).contains("with the fixes it would not have the same entries");
    }

    @Test
    void hasNothingToRefuseWhereThereAreNoFixes() {
        Correction correction = of("paths:\n  /a: {}\n");
        assertThat(correction.edits()).isEmpty();
        assertThat(correction.refusal()).isEmpty();
    }

    @Test
    void reportsWhatNoFixMends() {
        Findings after = of("host: MyCompany.com\npaths:\n  /a: {repo: https://github.com/a/b, hidden: yes}\n")
                .after()
                .findings();
        assertThat(after.diagnostics()).extracting("rule").containsExactly("invalid-value");
    }

    private static String corrected(Path file) {
        try {
            Correction correction = Correction.of("vanity.yaml", Files.readAllBytes(file));
            return correction.after().findings().source().text();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static Correction of(String text) {
        return Correction.of("vanity.yaml", text.getBytes(StandardCharsets.UTF_8));
    }
}
