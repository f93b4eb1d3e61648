package dev.govanity.yaml;

import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Gives SnakeYAML's scanner a text that is already in memory. SnakeYAML 2.7's own reader copies the scalar so far again
 * for each 1,025 characters, so one scalar of 9.6 million characters takes half a minute.
 *
 * <p>The text has no unprintable character: {@link YamlDecoder} has checked it. A mark has no excerpt, because {@link
 * SyntaxProblem} makes its own.
 */
final class WholeTextReader extends StreamReader {
    private static final int[] NO_EXCERPT = {};
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private final String text;
    /** Null where every character is a code point of its own, as in nearly every file. */
    private final int[] codePoints;

    private final int length;
    /** Counts code points from the start of the text. */
    private int index;
    /** Counts code points from the start of the document, because a key may have up to 1,024 of them. */
    private int documentIndex;

    private int line;
    private int column;

    WholeTextReader(String text) {
        super("");
        this.text = text;
        this.length = text.codePointCount(0, text.length());
        this.codePoints = length == text.length() ? null : text.codePoints().toArray();
    }

    @Override
    public Mark getMark() {
        return new Mark("", index, line, column, NO_EXCERPT, 0);
    }

    @Override
    public int peek() {
        return at(index);
    }

    @Override
    public int peek(int ahead) {
        return at(index + ahead);
    }

    /** As StreamReader: NUL after the end. */
    private int at(int position) {
        if (position >= length) {
            return '\0';
        }
        return codePoints == null ? text.charAt(position) : codePoints[position];
    }

    @Override
    public String prefix(int count) {
        int end = Math.min(length, index + count);
        return codePoints == null ? text.substring(index, end) : new String(codePoints, index, end - index);
    }

    /** As StreamReader: the scanner never needs more than a line. */
    @Override
    public String prefixForward(int count) {
        String prefix = prefix(count);
        index += count;
        documentIndex += count;
        column += count;
        return prefix;
    }

    @Override
    public void forward() {
        forward(1);
    }

    @Override
    public void forward(int count) {
        for (int i = 0; i < count && index < length; i++) {
            int passed = at(index++);
            documentIndex++;
            if (endsLine(passed)) {
                line++;
                column = 0;
            } else if (passed != BYTE_ORDER_MARK) {
                column++;
            }
        }
    }

    /** As StreamReader: a CR at the end of the text does not end a line. */
    private boolean endsLine(int passed) {
        return switch (passed) {
            case '\n', '\u0085', '\u2028', '\u2029' -> true;
            case '\r' -> index < length && at(index) != '\n';
            default -> false;
        };
    }

    @Override
    public int getColumn() {
        return column;
    }

    @Override
    public int getDocumentIndex() {
        return documentIndex;
    }

    @Override
    public void resetDocumentIndex() {
        documentIndex = 0;
    }

    @Override
    public int getIndex() {
        return index;
    }

    @Override
    public int getLine() {
        return line;
    }
}
