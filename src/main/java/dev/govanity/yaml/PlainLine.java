package dev.govanity.yaml;

/**
 * Goes line by line through an ASCII text that has only lines of the form {@code key: value} or {@code key:}, comments
 * and blank lines. Keys and values are on one line, without escapes, and are quoted as a whole or not at all.
 *
 * <p>It gives up early, with a {@link NotPlainException}: anything unusual, and every mistake, is left to SnakeYAML.
 */
final class PlainLine {
    /** The longest key, a little less than the 1024 characters in which SnakeYAML looks for the colon. */
    private static final int MAX_KEY = 1000;

    /** The indentation after the last line with a key: less than that of any line. */
    static final int NO_INDENT = -1;

    /**
     * Bytes, not a String: this code is not compiled yet when it runs, and a fifth of the instructions for reading
     * 20,000 entries were in {@code charAt}.
     */
    private final byte[] text;

    private int position;

    private int indent;
    private int keyStart;
    private int keyEnd;
    private int valueStart;
    private int valueEnd;

    /** @param text in UTF-8 */
    PlainLine(byte[] text) {
        this.text = text;
    }

    /** Moves to the next line with a key. False if there is none. */
    boolean next() {
        while (position < text.length) {
            int start = position;
            int content = afterSpaces(start);
            if (at(content) == '#') {
                skipComment(content);
            } else if (!endsLine(content)) {
                indent = content - start;
                read(content);
                return true;
            } else {
                position = content + 1;
            }
        }
        indent = NO_INDENT;
        return false;
    }

    /** How many spaces are before the key; {@link #NO_INDENT} if there is no further key. */
    int indent() {
        return indent;
    }

    /** Where the key begins. Quotes are part of the key, and of the value. */
    int keyStart() {
        return keyStart;
    }

    int keyEnd() {
        return keyEnd;
    }

    /** Where the value begins; without a value, where it would begin, and the end is the same. */
    int valueStart() {
        return valueStart;
    }

    int valueEnd() {
        return valueEnd;
    }

    private void read(int content) {
        keyStart = content;
        keyEnd = isQuote(at(content)) ? afterQuoted(content) : plainKeyEnd(content);
        if (keyEnd - keyStart > MAX_KEY || !isColon(keyEnd)) {
            throw new NotPlainException();
        }
        int value = afterSpaces(keyEnd + 1);
        if (endsLine(value) || at(value) == '#') {
            valueStart = keyEnd + 1;
            valueEnd = valueStart;
        } else {
            valueStart = value;
            valueEnd = isQuote(at(value)) ? afterQuoted(value) : plainValueEnd(value);
        }
        readLineEnd(Math.max(value, valueEnd));
    }

    /** Reads blanks and a possible comment after the value. */
    private void readLineEnd(int end) {
        int content = afterSpaces(end);
        if (at(content) == '#' && text[content - 1] == ' ') {
            skipComment(content);
        } else if (endsLine(content)) {
            position = content + 1;
        } else {
            throw new NotPlainException();
        }
    }

    private void skipComment(int from) {
        int i = from;
        while (!endsLine(i)) {
            if (!isOrdinary(text[i])) {
                throw new NotPlainException();
            }
            i++;
        }
        position = i + 1;
    }

    private int plainKeyEnd(int start) {
        if (!isWordStart(text[start])) {
            throw new NotPlainException();
        }
        for (int i = start; i < text.length; i++) {
            byte c = text[i];
            if (c == ':' && isColon(i)) {
                if (text[i - 1] == ' ') {
                    throw new NotPlainException();
                }
                return i;
            }
            if (!isOrdinary(c) || startsComment(c, i)) {
                throw new NotPlainException();
            }
        }
        throw new NotPlainException();
    }

    private int plainValueEnd(int start) {
        if (!isWordStart(text[start])) {
            throw new NotPlainException();
        }
        int end = start;
        for (int i = start; i < text.length; i++) {
            byte c = text[i];
            if (c == '\n' || startsComment(c, i)) {
                break;
            }
            if (!isOrdinary(c) || (c == ':' && isColon(i))) {
                throw new NotPlainException();
            }
            if (c != ' ') {
                end = i + 1;
            }
        }
        return end;
    }

    private int afterQuoted(int start) {
        byte quote = text[start];
        for (int i = start + 1; i < text.length; i++) {
            byte c = text[i];
            if (c == quote) {
                return i + 1; // not a doubled quote: no plain line continues with a quote here
            }
            if (!isOrdinary(c) || c == '\\') {
                throw new NotPlainException();
            }
        }
        throw new NotPlainException();
    }

    private int afterSpaces(int from) {
        int i = from;
        while (i < text.length && text[i] == ' ') {
            i++;
        }
        return i;
    }

    /** The byte at an index; a line feed after the last byte. */
    private byte at(int i) {
        return i < text.length ? text[i] : (byte) '\n';
    }

    private boolean endsLine(int i) {
        return at(i) == '\n';
    }

    /** Whether the colon that ends a key is here. */
    private boolean isColon(int i) {
        return at(i) == ':' && (endsLine(i + 1) || text[i + 1] == ' ');
    }

    private boolean startsComment(byte c, int i) {
        return c == '#' && text[i - 1] == ' ';
    }

    private static boolean isQuote(byte c) {
        return c == '"' || c == '\'';
    }

    /** Whether an unquoted word may begin with this byte. YAML allows more. */
    private static boolean isWordStart(byte c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '/' || c == '_';
    }

    /** Whether a byte is a printable ASCII character other than a tab. */
    private static boolean isOrdinary(byte c) {
        return c >= ' ' && c <= '~';
    }
}
