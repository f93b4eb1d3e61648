package dev.govanity.golang;

import java.nio.charset.StandardCharsets;

/** UTF-8 as Go's unicode/utf8 reads it: each invalid byte counts by itself. */
final class Utf8 {
    /** Stands for a byte that does not begin a valid character. */
    static final int INVALID = -1;

    private static final int[] SMALLEST_OF_LENGTH = {0, 0, 0x80, 0x800, 0x10000};

    private Utf8() {}

    /** The character at {@code at}; {@link #INVALID} if no valid character lies between there and {@code end}. */
    static int decode(byte[] bytes, int at, int end) {
        int lead = bytes[at] & 0xff;
        if (lead < 0x80) {
            return lead;
        }
        int length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
        if (lead < 0xc2 || lead > 0xf4 || end - at < length) {
            return INVALID;
        }
        int codePoint = lead & (0xff >> (length + 1));
        for (int i = at + 1; i < at + length; i++) {
            if ((bytes[i] & 0xc0) != 0x80) {
                return INVALID;
            }
            codePoint = (codePoint << 6) | (bytes[i] & 0x3f);
        }
        boolean surrogate = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
        boolean overlong = codePoint < SMALLEST_OF_LENGTH[length];
        return surrogate || overlong || codePoint > Character.MAX_CODE_POINT ? INVALID : codePoint;
    }

    /** How many bytes {@code codePoint} takes; 1 for {@link #INVALID}. */
    static int width(int codePoint) {
        return codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
    }

    /** {@code text} in UTF-8. A lone surrogate, which UTF-8 cannot represent, becomes U+FFFD. */
    static byte[] encode(String text) {
        StringBuilder whole = new StringBuilder(text.length());
        text.codePoints().map(Utf8::scalar).forEach(whole::appendCodePoint);
        return whole.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The text of {@code bytes}, where every invalid byte becomes U+FFFD. */
    static String text(byte[] bytes) {
        StringBuilder text = new StringBuilder(bytes.length);
        for (int i = 0; i < bytes.length; ) {
            int codePoint = decode(bytes, i, bytes.length);
            text.appendCodePoint(codePoint == INVALID ? 0xfffd : codePoint);
            i += width(codePoint);
        }
        return text.toString();
    }

    /** {@code codePoint} itself, or U+FFFD for a surrogate. */
    static int scalar(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE ? 0xfffd : codePoint;
    }
}
