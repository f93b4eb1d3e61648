package dev.govanity.page;

import java.nio.charset.StandardCharsets;

/** Writes an import path into a URL. */
final class PathEscape {
    private static final String HEX = "0123456789ABCDEF";

    private PathEscape() {}

    /**
     * Escapes every byte of a path except unreserved characters (RFC 3986, 2.3), slashes and at signs. The result means
     * the same in a path and in a query, so a docs template may use it anywhere.
     */
    static String escape(String path) {
        int at = 0;
        while (at < path.length() && isPlain(path.charAt(at))) {
            at++;
        }
        return at == path.length() ? path : escapeBytes(path.getBytes(StandardCharsets.UTF_8));
    }

    private static String escapeBytes(byte[] path) {
        StringBuilder escaped = new StringBuilder(path.length + 16);
        for (byte unit : path) {
            if (isPlain((char) (unit & 0xFF))) {
                escaped.append((char) unit);
            } else {
                escaped.append('%').append(HEX.charAt(unit >> 4 & 0xF)).append(HEX.charAt(unit & 0xF));
            }
        }
        return escaped.toString();
    }

    private static boolean isPlain(char character) {
        return (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || (character >= '0' && character <= '9')
                || "-._~/@".indexOf(character) >= 0;
    }
}
