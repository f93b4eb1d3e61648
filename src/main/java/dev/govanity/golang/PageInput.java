package dev.govanity.golang;

import java.util.Arrays;
import java.util.Optional;

/**
 * Reads the bytes of a page one by one, and the names in it.
 *
 * <p>The first error is kept and moves the position to the end, so that loops need not check for errors.
 */
final class PageInput {
    /** The result of reading after the last byte. */
    static final int END = -1;

    private final byte[] page;
    private int position;
    private Optional<String> error = Optional.empty();

    PageInput(byte[] page) {
        this.page = page;
    }

    Optional<String> error() {
        return error;
    }

    int position() {
        return position;
    }

    /** The next byte, or {@link #END}. */
    int read() {
        return position < page.length ? page[position++] & 0xff : END;
    }

    /** The next byte; an error if the input ends here. */
    int mustRead() {
        int c = read();
        if (c == END) {
            fail("unexpected EOF");
        }
        return c;
    }

    /** Takes back the byte just read; does nothing after an error. */
    void unread() {
        if (error.isEmpty()) {
            position--;
        }
    }

    void skipSpace() {
        while (position < page.length && isSpace(page[position])) {
            position++;
        }
    }

    private static boolean isSpace(byte c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\n';
    }

    /** The text from {@code start} to the position, for bytes known to be valid. */
    String textFrom(int start) {
        return Utf8.text(Arrays.copyOfRange(page, start, position));
    }

    byte[] bytes(int start, int end) {
        return Arrays.copyOfRange(page, start, end);
    }

    /** Ends the input with a syntax error at the line of the position. */
    void fail(String message) {
        if (error.isPresent()) {
            return;
        }
        int line = 1;
        for (int i = 0; i < position; i++) {
            if (page[i] == '\n') {
                line++;
            }
        }
        failWith("XML syntax error on line " + line + ": " + message);
    }

    /** Ends the input with an error other than a syntax error. */
    void failWith(String message) {
        if (error.isEmpty()) {
            error = Optional.of(message);
            position = page.length;
        }
    }

    /** The run of name bytes that begins here; "" if there is none. An error if it is not an XML name. */
    String readName() {
        int start = position;
        skipNameBytes();
        if (position == start) {
            return "";
        }
        String name = textFrom(start);
        if (!isName(bytes(start, position))) {
            fail("invalid XML name: " + name);
            return "";
        }
        return name;
    }

    /** Moves past all bytes that can be part of a name; an error if the input ends there. */
    void skipNameBytes() {
        int c = mustRead();
        while (c >= 0x80 || Ascii.isLetterDigitOr("_:.-", c)) {
            c = mustRead();
        }
        unread();
    }

    static boolean isName(byte[] bytes) {
        CodePoints allowed = UnicodeTables.XML_NAME_START;
        for (int i = 0; i < bytes.length; ) {
            int codePoint = Utf8.decode(bytes, i, bytes.length);
            if (codePoint == Utf8.INVALID || !allowed.contains(codePoint)) {
                return false;
            }
            allowed = UnicodeTables.XML_NAME;
            i += Utf8.width(codePoint);
        }
        return bytes.length > 0;
    }
}
