package dev.govanity.golang;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class QuoteTest {
    @Test
    void escapesWhatCannotBeSeen() {
        assertThat(Quote.quote("a\"b\\'\u0007\b\f\n\r\t\u000b\u0000\u007f\u0085\u00a0\u2028é世\ufeff😀\ue000\ud800"))
                .isEqualTo(
                        "\"a\\\"b\\\\'\\a\\b\\f\\n\\r\\t\\v\\x00\\x7f\\u0085\\u00a0\\u2028é世\\ufeff😀\\ue000\ufffd\"");
    }

    @Test
    void showsBytesThatAreNoCharacters() {
        byte[] cut = {'%', 'a', (byte) 0xc3, (byte) 0xed, (byte) 0xa0, (byte) 0x80, (byte) 0xc0, (byte) 0x80};
        assertThat(Quote.quote(cut)).isEqualTo("\"%a\\xc3\\xed\\xa0\\x80\\xc0\\x80\"");
        assertThat(Quote.quote("é😀".getBytes(UTF_8))).isEqualTo("\"é😀\"");
    }

    @Test
    void quotesOneCharacterInSingleQuotes() {
        assertThat(Quote.quoteRune('\'')).isEqualTo("'\\''");
        assertThat(Quote.quoteRune('"')).isEqualTo("'\"'");
        assertThat(Quote.quoteRune(0x1f600)).isEqualTo("'😀'");
        assertThat(Quote.quoteRune(0xe0001)).isEqualTo("'\\U000e0001'");
    }

    @Test
    void usesTheTablesThatGoHas() throws IOException {
        String generated = GoOracle.run(new ProcessBuilder(GoOracle.go().toString(), "run", ".")
                .directory(Path.of("src/test/go/unicode").toFile()));
        assertThat(Path.of("src/main/java/dev/govanity/golang/UnicodeTables.java"))
                .hasContent(generated);
    }
}
