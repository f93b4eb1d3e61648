package dev.govanity.golang;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;

/** The {@code %} escapes in one component of a URL, as net/url unescape (go1.26.2). */
final class PercentEscapes {
    /** The component. In a host, Go also checks the unescaped characters. */
    enum Place {
        HOST,
        /** What follows the address within brackets, from its {@code %25} on. */
        ZONE,
        ELSEWHERE;

        private boolean allows(int character) {
            return this == ELSEWHERE || character >= 0x80 || Ascii.isLetterDigitOr(HOST_PUNCTUATION, character);
        }

        private boolean allowsEscaped(int octet) {
            return switch (this) {
                case HOST -> octet >= 0x80 || octet == '%';
                case ZONE -> octet == '%' || octet == ' ' || Ascii.isLetterDigitOr(HOST_PUNCTUATION, octet);
                case ELSEWHERE -> true;
            };
        }
    }

    private static final String HOST_PUNCTUATION = "-_.~!$&'()*+,;=:[]<>\"";
    private static final int ESCAPE_LENGTH = 3;

    private PercentEscapes() {}

    /** The first error in {@code text} between {@code start} and {@code end}. */
    static Optional<Refusal> check(String text, int start, int end, Place place) {
        int i = start;
        while (i < end) {
            char c = text.charAt(i);
            if (c == '%') {
                int octet = octetAt(text, i, end);
                if (octet < 0 || !place.allowsEscaped(octet)) {
                    return Optional.of(invalidEscape(text, i, end));
                }
                i += ESCAPE_LENGTH;
            } else if (place.allows(c)) {
                i++;
            } else {
                String message = "invalid character " + Quote.quote(String.valueOf(c)) + " in host name";
                return Optional.of(new Refusal(message, i, i + 1));
            }
        }
        return Optional.empty();
    }

    /** The decoded bytes of a stretch without errors. */
    static byte[] decode(String text, int start, int end) {
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(end - start);
        int i = start;
        while (i < end) {
            if (text.charAt(i) == '%') {
                decoded.write(octetAt(text, i, end));
                i += ESCAPE_LENGTH;
            } else {
                int next = text.offsetByCodePoints(i, 1);
                decoded.writeBytes(Utf8.encode(text.substring(i, next)));
                i = next;
            }
        }
        return decoded.toByteArray();
    }

    /** The byte that the escape at {@code at} stands for, -1 if it is malformed. */
    private static int octetAt(String text, int at, int end) {
        if (at + 2 >= end) {
            return -1;
        }
        int high = Ascii.hexValue(text.charAt(at + 1));
        int low = Ascii.hexValue(text.charAt(at + 2));
        return high < 0 || low < 0 ? -1 : (high << 4) | low;
    }

    /** Go shows the percent sign and up to two bytes, which may cut a character in two. */
    private static Refusal invalidEscape(String text, int at, int end) {
        int shownEnd = at;
        int bytes = 0;
        while (shownEnd < end && bytes < ESCAPE_LENGTH) {
            int codePoint = text.codePointAt(shownEnd);
            bytes += Utf8.width(codePoint);
            shownEnd += Character.charCount(codePoint);
        }
        byte[] shown = Utf8.encode(text.substring(at, shownEnd));
        byte[] cut = Arrays.copyOf(shown, Math.min(shown.length, ESCAPE_LENGTH));
        return new Refusal("invalid URL escape " + Quote.quote(cut), at, shownEnd);
    }
}
