package dev.govanity.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govanity.diagnostic.Diagnostic;
import dev.govanity.diagnostic.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class YamlCursorTest {
    /** A list is more than the fast reader can read: whatever it had found by then is found again. */
    @ParameterizedTest
    @CsvSource({"'a: b\nc: d\ne: f\n', 1", "'a: b\nc: d\ne: [f]\n', 2"})
    void tellsEachProblemOnceHoweverOftenTheTextIsRead(String text, int readings) {
        List<String> told = new ArrayList<>();
        List<YamlCursor> cursors = new ArrayList<>();
        YamlCursor.read(SourceText.of("x", text), problem -> told.add(problem.message()), (cursor, problems) -> {
            cursors.add(cursor);
            cursor.enterDocument();
            cursor.enterMapping();
            for (Optional<YamlNode.Scalar> key = cursor.nextKey(); key.isPresent(); key = cursor.nextKey()) {
                problems.accept(
                        Diagnostic.error("rule", key.get().span(), key.get().text()));
                cursor.value();
            }
            return cursors;
        });
        assertThat(told).containsExactly("a", "c", "e");
        assertThat(cursors).hasSize(readings);
    }
}
