package dev.govanity.page;

import dev.govanity.page.RequestPart.Refused;
import dev.govanity.page.RequestPart.Understood;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Reads the path of a request target. It is strict, because an ambiguous path would have two pages.
 *
 * <p>Escapes are decoded, so {@code /%66oo} is {@code /foo}, and one trailing slash is dropped. It refuses what a proxy
 * in front of us may read differently: empty elements, {@code .} and {@code ..}, escaped slashes, control characters
 * and invalid UTF-8. A semicolon is a character like any other.
 */
final class RequestPath {
    /** Much longer than any import path, and short enough to be cheap. */
    static final int MAX_LENGTH = 2048;

    /** The characters that RFC 3986 allows in a path besides letters, digits and escapes. */
    private static final String PUNCTUATION = "/-._~!$&'()*+,;=:@";

    private static final boolean[] LITERAL = literals();

    private RequestPath() {}

    /**
     * @param raw as sent; empty as in {@code GET http://mycompany.com HTTP/1.1}
     * @return the import path below the host: a leading slash, no trailing one, empty for the host alone
     */
    static RequestPart read(String raw) {
        if (raw.isEmpty()) {
            return new Understood("");
        }
        if (raw.charAt(0) != '/') {
            return new Refused("path does not begin with a slash");
        }
        if (raw.length() > MAX_LENGTH) {
            return new Refused("path is longer than " + MAX_LENGTH + " characters");
        }
        int literal = literalPrefix(raw);
        if (literal == raw.length()) {
            return readElements(raw);
        }
        RequestPart decoded = decode(raw, literal);
        return decoded instanceof Understood understood ? readElements(understood.value()) : decoded;
    }

    /** How many characters at the start need no decoding. */
    private static int literalPrefix(String raw) {
        int at = 0;
        while (at < raw.length() && isLiteral(raw.charAt(at))) {
            at++;
        }
        return at;
    }

    private static RequestPart decode(String raw, int literal) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(raw.length());
        bytes.writeBytes(raw.substring(0, literal).getBytes(StandardCharsets.ISO_8859_1));
        for (int at = literal; at < raw.length(); at++) {
            char character = raw.charAt(at);
            if (character == '%') {
                int value = escaped(raw, at);
                String fault = faultOfEscaped(value);
                if (fault != null) {
                    return new Refused(fault);
                }
                bytes.write(value);
                at += 2;
            } else if (isLiteral(character)) {
                bytes.write(character);
            } else {
                return new Refused("path has a character that is not escaped");
            }
        }
        return decodeUtf8(bytes.toByteArray());
    }

    /** The byte of the escape at {@code at}, or -1 if it is invalid. */
    private static int escaped(String raw, int at) {
        if (at + 2 >= raw.length()) {
            return -1;
        }
        int high = hex(raw.charAt(at + 1));
        int low = hex(raw.charAt(at + 2));
        return high < 0 || low < 0 ? -1 : high << 4 | low;
    }

    /** The value of a hexadecimal digit. {@link Character#digit} would accept the digits of every script. */
    private static int hex(char digit) {
        return digit < 0x80 ? Character.digit(digit, 16) : -1;
    }

    private static String faultOfEscaped(int value) {
        if (value < 0) {
            return "path has an invalid escape";
        }
        if (value == '/' || value == '\\') {
            return "path has an escaped slash or backslash";
        }
        return value < 0x20 || value == 0x7f ? "path has a control character" : null;
    }

    private static RequestPart decodeUtf8(byte[] bytes) {
        String path;
        try {
            path = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new Refused("path is not valid UTF-8");
        }
        boolean controls = path.chars().anyMatch(Character::isISOControl);
        return controls ? new Refused("path has a control character") : new Understood(path);
    }

    private static RequestPart readElements(String path) {
        int start = 1;
        for (int end = 1; end <= path.length(); end++) {
            if (end < path.length() && path.charAt(end) != '/') {
                continue;
            }
            if (end == start && end < path.length()) {
                return new Refused("path has a double slash");
            }
            if (isDots(path, start, end)) {
                return new Refused("path has the element \"" + path.substring(start, end) + "\"");
            }
            start = end + 1;
        }
        return new Understood(path.endsWith("/") ? path.substring(0, path.length() - 1) : path);
    }

    private static boolean isDots(String path, int start, int end) {
        int length = end - start;
        return (length == 1 || length == 2) && path.charAt(start) == '.' && path.charAt(end - 1) == '.';
    }

    private static boolean isLiteral(char character) {
        return character < 0x80 && LITERAL[character];
    }

    private static boolean[] literals() {
        boolean[] literals = new boolean[0x80];
        for (char character = 0; character < literals.length; character++) {
            literals[character] = Character.isLetterOrDigit(character) || PUNCTUATION.indexOf(character) >= 0;
        }
        return literals;
    }
}
