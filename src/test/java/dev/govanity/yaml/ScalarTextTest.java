package dev.govanity.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govanity.diagnostic.Diagnostic;
import dev.govanity.diagnostic.SourceText;
import dev.govanity.property.Property;
import dev.govanity.property.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ScalarTextTest {
    private static final String PRINTABLE =
            IntStream.rangeClosed(' ', '~').mapToObj(Character::toString).collect(Collectors.joining());

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "ssh://git@h/go/foo.git, PLAIN, ssh://git@h/go/foo.git",
                "ssh://git@h/go/foo.git, SINGLE_QUOTED, 'ssh://git@h/go/foo.git'",
                "ssh://git@h/go/foo.git, DOUBLE_QUOTED, \"ssh://git@h/go/foo.git\"",
                "ssh://git@h/go/foo.git, BLOCK, 'ssh://git@h/go/foo.git'",
                "a: b, PLAIN, 'a: b'",
                "a #b, PLAIN, 'a #b'",
                "it's, SINGLE_QUOTED, 'it''s'",
                "null, PLAIN, 'null'",
            })
    void keepsTheStyleThatHoldsTheText(String text, YamlNode.Style style, String written) {
        assertThat(ScalarText.write(text, style)).isEqualTo(written);
    }

    @Property
    void readsAsWhatWasWritten(Samples samples) {
        String text = samples.text(PRINTABLE, 1, 100);
        YamlNode.Style style = samples.of(YamlNode.Style.values());
        List<Diagnostic> problems = new ArrayList<>();
        // the narrowest place for a scalar: a value in a flow mapping
        SourceText source = SourceText.of("x", "{key: " + ScalarText.write(text, style) + "}");
        YamlNode.Mapping mapping = YamlCursor.read(source, problems::add, (cursor, told) -> {
            assertThat(cursor.enterDocument()).isTrue();
            return (YamlNode.Mapping) cursor.value();
        });
        assertThat(problems).isEmpty();
        assertThat(mapping.pairs().get(0).value()).isInstanceOfSatisfying(YamlNode.Scalar.class, scalar -> {
            assertThat(scalar.text()).isEqualTo(text);
            assertThat(scalar.isNull()).isFalse();
        });
    }
}
