package dev.govanity.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govanity.property.Property;
import dev.govanity.property.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SourceTextTest {
    @ParameterizedTest
    @CsvSource({
        "0, 1:1", "1, 1:2", "2, 1:3", // the LF itself
        "3, 2:1", "4, 2:2", // the CR
        "5, 2:3", "6, 3:1", "7, 3:2", // a lone CR
        "8, 4:1", "10, 4:2", // behind a character of two units
        "11, 4:3",
    })
    void countsLinesAndCodePoints(int offset, String position) {
        SourceText source = SourceText.of("x", "ab\nc\r\nd\r\uD83D\uDE00e");
        assertThat(source.position(offset)).hasToString(position);
    }

    @Test
    void givesAByteOrderMarkNoColumn() {
        SourceText source = SourceText.of("x", "\uFEFFab\ncd");
        assertThat(source.position(0)).hasToString("1:1");
        assertThat(source.position(1)).hasToString("1:1");
        assertThat(source.position(2)).hasToString("1:2");
        assertThat(source.position(4)).hasToString("2:1");
        assertThat(source.line(1)).isEqualTo("ab");
        assertThat(source.text()).hasSize(6);
    }

    @Test
    void showsLinesWithoutTheirEnds() {
        SourceText source = SourceText.of("x", "a\r\n\nb\n");
        assertThat(source.lineCount()).isEqualTo(4);
        assertThat(List.of(source.line(1), source.line(2), source.line(3), source.line(4)))
                .containsExactly("a", "", "b", "");
    }

    @Test
    void masksEachCodePointOfASecret() {
        SourceText source = SourceText.of("x", "p: a\uD83D\uDE00b\nq: c").masking(List.of(new Span(3, 7)));
        assertThat(source.line(1)).isEqualTo("p: ***");
        assertThat(source.line(2)).isEqualTo("q: c");
        assertThat(source.holdsSecret(new Span(0, 3))).isFalse();
        assertThat(source.holdsSecret(new Span(0, 4))).isTrue();
        assertThat(source.holdsSecret(new Span(7, 9))).isFalse();
        assertThat(source.text()).contains("a\uD83D\uDE00b");
    }

    /** As in a file of one line: what stands in front of a place is not counted anew for each. */
    @Test
    void countsCodePointsOfALongLine() {
        String text = "a\uD83D\uDE00".repeat(700) + "\uDE00\uD83D";
        SourceText source = SourceText.of("x", text);
        for (int offset = 0; offset <= text.length(); offset++) {
            assertThat(source.position(offset).column()).isEqualTo(1 + text.codePointCount(0, offset));
        }
        for (int index = 0; index <= text.codePointCount(0, text.length()); index++) {
            assertThat(source.offsetOfCodePoint(index)).isEqualTo(text.offsetByCodePoints(0, index));
        }
    }

    @Property
    void findsEveryCodePointAgain(Samples samples) {
        String text = samples.anyText(200);
        SourceText source = SourceText.of("x", text);
        for (int index = 0; index <= text.codePointCount(0, text.length()); index++) {
            assertThat(source.offsetOfCodePoint(index)).isEqualTo(text.offsetByCodePoints(0, index));
        }
    }
}
