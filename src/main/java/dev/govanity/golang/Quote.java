package dev.govanity.golang;

/**
 * Go's {@code %q}: a text as a Go literal, with everything that is not printable escaped.
 *
 * <p>As strconv.Quote and strconv.QuoteRune. Which characters are printable depends on the Unicode version of the Go
 * release, so the tables are Go's, not the JDK's.
 */
public final class Quote {
    private static final char[] HEX = "0123456789abcdef".toCharArray();

    private Quote() {}

    /** {@code text} in double quotes; a lone surrogate is shown as U+FFFD. */
    public static String quote(String text) {
        if (isPlain(text)) {
            return "\"" + text + "\"";
        }
        StringBuilder out = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            append(out, Utf8.scalar(codePoint), '"');
            i += Character.charCount(codePoint);
        }
        return out.append('"').toString();
    }

    /** The same for UTF-8 bytes; each byte that is not part of a character is shown as {@code \xNN}. */
    public static String quote(byte[] bytes) {
        StringBuilder out = new StringBuilder(bytes.length + 2).append('"');
        for (int i = 0; i < bytes.length; ) {
            int codePoint = Utf8.decode(bytes, i, bytes.length);
            if (codePoint == Utf8.INVALID) {
                appendHex(out.append("\\x"), bytes[i] & 0xff, 2);
            } else {
                append(out, codePoint, '"');
            }
            i += Utf8.width(codePoint);
        }
        return out.append('"').toString();
    }

    /** One character in single quotes; a surrogate is shown as U+FFFD. */
    public static String quoteRune(int codePoint) {
        StringBuilder out = new StringBuilder(10).append('\'');
        append(out, Utf8.scalar(codePoint), '\'');
        return out.append('\'').toString();
    }

    /** Whether every character stands for itself, as in nearly every path and root. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c >= 0x7f || c == '"' || c == '\\') {
                return false;
            }
        }
        return true;
    }

    private static void append(StringBuilder out, int codePoint, char quote) {
        if (codePoint == quote || codePoint == '\\') {
            out.append('\\').append((char) codePoint);
        } else if (isPrintable(codePoint)) {
            out.appendCodePoint(codePoint);
        } else {
            appendEscape(out.append('\\'), codePoint);
        }
    }

    private static boolean isPrintable(int codePoint) {
        return codePoint < 0x80 ? codePoint >= ' ' && codePoint != 0x7f : UnicodeTables.PRINTABLE.contains(codePoint);
    }

    private static void appendEscape(StringBuilder out, int codePoint) {
        switch (codePoint) {
            case 0x07 -> out.append('a');
            case '\b' -> out.append('b');
            case '\f' -> out.append('f');
            case '\n' -> out.append('n');
            case '\r' -> out.append('r');
            case '\t' -> out.append('t');
            case 0x0b -> out.append('v');
            default -> {
                if (codePoint < 0x80) {
                    appendHex(out.append('x'), codePoint, 2);
                } else if (codePoint < 0x10000) {
                    appendHex(out.append('u'), codePoint, 4);
                } else {
                    appendHex(out.append('U'), codePoint, 8);
                }
            }
        }
    }

    private static void appendHex(StringBuilder out, int number, int digits) {
        for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) {
            out.append(HEX[(number >> shift) & 0xf]);
        }
    }
}
