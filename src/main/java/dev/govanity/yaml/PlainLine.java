package dev.govanity.yaml;

/**
 * Goes from line to line through a text that consists of nothing but {@code key: value}, {@code key:}, comments and
 * blank lines, all of it in ASCII. Keys and values are on one line and without escapes; what is quoted is so from end
 * to end.
 *
 * <p>It is meant to give up early, with a {@link NotPlainException}: whatever needs a second look is for SnakeYAML, and
 * so is every mistake.
 */
final class PlainLine {
    /** SnakeYAML looks this far for the colon behind a key (1024), and a little less is enough for everybody. */
    private static final int MAX_KEY = 1000;

    /** Behind the last line with a key: further out than any. */
    static final int NO_INDENT = -1;

    /**
     * Bytes, for the code is cold when it runs, and a fifth of the instructions to read 20,000 entries were those
     * within {@code charAt}.
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

    /** Goes on to the next line with a key. False if there is none. */
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

    /** How many spaces stand in front of the key; {@link #NO_INDENT} if there is no further one. */
    int indent() {
        return indent;
    }

    /** Where the key begins; quotes are a part of it, as of the value. */
    int keyStart() {
        return keyStart;
    }

    int keyEnd() {
        return keyEnd;
    }

    /** Where the value begins; if there is none, where it would stand, and ends there. */
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

    /** Blanks and maybe a comment behind the value. */
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
                return i + 1; // and not a doubled one, for no line goes on with a quote there
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

    /** The byte at a place; a line feed behind the last one. */
    private byte at(int i) {
        return i < text.length ? text[i] : (byte) '\n';
    }

    private boolean endsLine(int i) {
        return at(i) == '\n';
    }

    /** Whether there is a colon with which a key ends. */
    private boolean isColon(int i) {
        return at(i) == ':' && (endsLine(i + 1) || text[i + 1] == ' ');
    }

    private boolean startsComment(byte c, int i) {
        return c == '#' && text[i - 1] == ' ';
    }

    private static boolean isQuote(byte c) {
        return c == '"' || c == '\'';
    }

    /** How a word without quotes may begin; more would be allowed. */
    private static boolean isWordStart(byte c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '/' || c == '_';
    }

    /** Whether a byte is a character by itself, printable, and no tab. */
    private static boolean isOrdinary(byte c) {
        return c >= ' ' && c <= '~';
    }
}
