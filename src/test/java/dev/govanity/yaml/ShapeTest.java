package dev.govanity.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govanity.diagnostic.Edit;
import dev.govanity.diagnostic.Revision;
import dev.govanity.diagnostic.SourceText;
import dev.govanity.diagnostic.Span;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ShapeTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // text                 | part     | replacement
                "a: b                   | b        | c",
                "a: b                   | a        | long",
                "a: 'b'                 | 'b'      | plain",
                "a: {b: c, d: e}        | c        | 'x, y'",
                "{a: b, c: [d, e]}      | d        | x",
                "a: b # c               | b        | xyz",
                "a: b # c               | # c      | # other",
                "a: bcd                 | c        | xx",
                "a: bcd                 | bc       | ``",
            })
    void isKeptWhenValuesChange(String text, String part, String replacement) {
        assertThat(isKept(text, part, replacement)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a: b                   | b        | x # y",
                "a: b                   | b        | x: y",
                "a: b                   | b        | [x]",
                "a: b                   | b        | 'x",
                "a: b                   | b        | `x\ny: z`",
                "a: {b: c, d: e}        | c        | x, y",
                "a: {b: c, d: e}        | c        | x}",
                "[a, b]                 | , b      | ``",
                "a: b                   | a: b     | a: c",
                "a: b                   | : b      | : c",
                "a: b                   | `: `     | :",
                "a: b # c               | ` #`     | ` `",
                "a: [                   | a        | b",
                "a: 'b                  | a        | b",
            })
    void isLostWhenMoreChanges(String text, String part, String replacement) {
        assertThat(isKept(text, part, replacement)).isFalse();
    }

    private static boolean isKept(String text, String part, String replacement) {
        int start = text.indexOf(part);
        List<Edit> edits = List.of(new Edit(new Span(start, start + part.length()), replacement));
        String after = Revision.of(text).with(edits).text();
        return Shape.isKept(SourceText.of("before", text), edits, SourceText.of("after", after));
    }
}
