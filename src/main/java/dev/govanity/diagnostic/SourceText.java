package dev.govanity.diagnostic;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * A text and the name by which its user knows it. The name is only shown; no file of that name is opened.
 *
 * <p>Positions are 1-based, columns count code points, lines end with LF, CR LF or CR, and a leading byte order mark
 * takes no column. Offsets count UTF-16 units of {@link #text()}, the mark included, so that an edit keeps it.
 */
public final class SourceText {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String name;
    private final String text;
    /** The stretches that are never shown. */
    private final SpanSet secrets;

    private final CodePointTable codePoints;
    /** Null until a line is needed: this makes reading a large valid file a few percent faster. */
    private LineTable lines;

    private SourceText(String name, String text, SpanSet secrets, CodePointTable codePoints) {
        this.name = name;
        this.text = text;
        this.secrets = secrets;
        this.codePoints = codePoints;
    }

    /**
     * @param name the name in diagnostics: a path as the user wrote it, or {@code -} for standard input
     * @param text everything in it
     */
    public static SourceText of(String name, String text) {
        Objects.requireNonNull(name, "name");
        return new SourceText(name, text, SpanSet.of(List.of()), new CodePointTable(text));
    }

    /** The same text with these secrets: {@link #line} shows an asterisk for each of their code points. */
    public SourceText masking(List<Span> secretSpans) {
        SourceText masking = new SourceText(name, text, SpanSet.of(secretSpans), codePoints);
        masking.lines = lines;
        return masking;
    }

    public String name() {
        return name;
    }

    /** The whole text, including secrets and byte order mark: for reading and editing, not for showing. */
    public String text() {
        return text;
    }

    public boolean hasByteOrderMark() {
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
    }

    public int lineCount() {
        return lines().count();
    }

    /** The position of the character at this offset, or of the end of the text. */
    public Position position(int offset) {
        int line = lines().lineOf(offset);
        int start = lines().start(line);
        int column = codePoints.indexOf(Math.max(start, offset)) - codePoints.indexOf(start);
        if (line == 0 && column > 0 && hasByteOrderMark()) {
            column--;
        }
        return new Position(line + 1, column + 1);
    }

    /** The offset of the code point with this index, where the byte order mark counts as one; the end if past it. */
    public int offsetOfCodePoint(int index) {
        return codePoints.offsetOf(index);
    }

    /**
     * One line as it may be shown: without its end and the byte order mark, secrets masked.
     *
     * @param number from 1
     */
    public String line(int number) {
        return masked(lineSpan(number));
    }

    /**
     * The span of {@link #line}. Use it to read a part of a line: some files are one long line.
     *
     * @param number from 1
     */
    public Span lineSpan(int number) {
        int start = lines().start(number - 1);
        int end = number < lines().count() ? lines().start(number) : text.length();
        while (end > start && isLineEnd(text.charAt(end - 1))) {
            end--;
        }
        if (number == 1 && hasByteOrderMark()) {
            start++;
        }
        return new Span(start, Math.max(start, end));
    }

    /** The characters of a span as they may be shown: secrets masked. */
    public String masked(Span span) {
        if (!secrets.meets(span)) {
            return text.substring(span.start(), span.end());
        }
        StringBuilder shown = new StringBuilder(span.length());
        int offset = span.start();
        while (offset < span.end()) {
            int codePoint = text.codePointAt(offset);
            shown.appendCodePoint(secrets.holds(offset) ? '*' : codePoint);
            offset += Character.charCount(codePoint);
        }
        return shown.toString();
    }

    /** Whether showing the span would show a secret, were it not masked. */
    public boolean holdsSecret(Span span) {
        return secrets.meets(span);
    }

    /** Two threads may both create the table; the results are equal. */
    private LineTable lines() {
        LineTable known = lines;
        if (known == null) {
            known = LineTable.of(text);
            lines = known;
        }
        return known;
    }

    private static boolean isLineEnd(char character) {
        return character == '\n' || character == '\r';
    }

    /** The name alone, so that no message contains a whole text. */
    @Override
    public String toString() {
        return name;
    }

    /** Where each line starts. Lines are counted from 0 here. */
    private static final class LineTable {
        private final int[] starts;

        private LineTable(int[] starts) {
            this.starts = starts;
        }

        static LineTable of(String text) {
            int[] starts = new int[64];
            int count = 1;
            for (int offset = 0; offset < text.length(); offset++) {
                char character = text.charAt(offset);
                boolean ends = character == '\n'
                        || (character == '\r' && (offset + 1 == text.length() || text.charAt(offset + 1) != '\n'));
                if (ends) {
                    if (count == starts.length) {
                        starts = Arrays.copyOf(starts, count * 2);
                    }
                    starts[count++] = offset + 1;
                }
            }
            return new LineTable(Arrays.copyOf(starts, count));
        }

        int count() {
            return starts.length;
        }

        int start(int line) {
            return starts[line];
        }

        int lineOf(int offset) {
            int found = Arrays.binarySearch(starts, offset);
            return found >= 0 ? found : -found - 2;
        }
    }
}
