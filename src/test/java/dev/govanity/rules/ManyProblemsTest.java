package dev.govanity.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govanity.diagnostic.Findings;
import dev.govanity.report.Palette;
import dev.govanity.report.TextReport;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file with a great many problems: a generated one, or one in the wrong format. */
class ManyProblemsTest {
    private static final int PROBLEMS = 100_000;

    /** The second form is a file of a single line: what is done for a problem must not depend on its line's length. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`paths:\n` | `  /%1$d:\n    repo: ssh://git@h:go/%1$d.git\n` | ``",
                "`paths: {`  | `/%1$d: {repo: \"ssh://git@h:go/%1$d.git\"}, `   | `}`",
            })
    void areAllPrinted(String head, String entry, String tail) throws IOException {
        String text =
                IntStream.range(0, PROBLEMS).mapToObj(entry::formatted).collect(Collectors.joining("", head, tail));

        Findings findings = Inspector.inspect("vanity.yaml", text.getBytes(StandardCharsets.UTF_8))
                .findings();
        Counting printed = new Counting();
        new TextReport(Palette.PLAIN).print(List.of(findings), printed);

        assertThat(findings.errors()).isEqualTo(PROBLEMS);
        assertThat(printed.lines).isGreaterThan(5 * PROBLEMS);
    }

    /** Keeps nothing, so that what is printed is in nobody's memory. */
    private static final class Counting extends Writer {
        private int lines;

        @Override
        public void write(char[] characters, int offset, int length) {
            for (int i = offset; i < offset + length; i++) {
                lines += characters[i] == '\n' ? 1 : 0;
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
