package dev.govanity.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govanity.diagnostic.SourceText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        YamlCursor cursor = new YamlCursor(source, problem -> {});
        cursor.enterDocument();
        cursor.enterMapping();
        cursor.nextKey();
        YamlNode.Scalar scalar = (YamlNode.Scalar) cursor.value();
        assertThat(source.masked(scalar.part(2, 4))).isEqualTo(part);
    }
}
