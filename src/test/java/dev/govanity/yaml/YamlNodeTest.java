package dev.govanity.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govanity.diagnostic.SourceText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class YamlNodeTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "abcdef, cd", //
                "'abcdef', cd",
                "\"abcdef\", cd",
                "'ab''def', 'ab''def'", // written differently from how it reads: all of it
                "\"ab\\x63def\", \"ab\\x63def\"",
            })
    void pointsIntoAScalar(String written, String part) {
        SourceText source = SourceText.of("x", "key: " + written + " # comment");
        YamlNode.Scalar scalar = firstValue(source);
        assertThat(source.masked(scalar.part(2, 4))).isEqualTo(part);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void endsABlockScalarWithItsText(String lineEnd) {
        String text =
                "a: >-\n  one\n\n  two\n\n  # two still, for its indentation\n# not two\nb: c\n".replace("\n", lineEnd);
        SourceText source = SourceText.of("x", text);
        assertThat(source.masked(firstValue(source).span()).replace(lineEnd, "\n"))
                .isEqualTo(">-\n  one\n\n  two\n\n  # two still, for its indentation");
    }

    private static YamlNode.Scalar firstValue(SourceText source) {
        return YamlCursor.read(source, problem -> {}, (cursor, problems) -> {
            cursor.enterDocument();
            cursor.enterMapping();
            cursor.nextKey();
            return (YamlNode.Scalar) cursor.value();
        });
    }
}
