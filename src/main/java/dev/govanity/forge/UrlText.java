package dev.govanity.forge;

import java.nio.charset.StandardCharsets;
import java.util.function.IntPredicate;

/** How characters are written in URLs. */
final class UrlText {
    /**
     * The characters that Go's URL parser accepts in user info besides letters and digits, without {@code %}, {@code :}
     * and {@code @}.
     */
    private static final String USER_MARKS = "-._~!$&'()*+,;=";

    private static final char[] HEX = "0123456789ABCDEF".toCharArray();

    private UrlText() {}

    /** Whether Go's strings.Fields, which the go command uses on a tag, splits at this character. */
    static boolean isSpace(int c) {
        return switch (c) {
            case '\t', '\n', 0x0b, '\f', '\r', ' ', 0x85, 0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000 -> true;
            default -> c >= 0x2000 && c <= 0x200a;
        };
    }

    /**
     * The end of a {@code .git} that is followed by a space and more text, as after a careless paste; -1 if there is
     * none.
     */
    static int endBeforeSpace(String path) {
        for (int at = path.indexOf(".git"); at >= 0; at = path.indexOf(".git", at + 1)) {
            int end = at + ".git".length();
            if (end < path.length() && isSpace(path.charAt(end))) {
                return end;
            }
        }
        return -1;
    }

    /** The start of the text after the last space; 0 if there is no space. */
    static int endOfLastSpace(String text) {
        int end = text.length();
        while (end > 0 && !isSpace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }

    static boolean isLetterOrDigit(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    /** Whether {@code text} names a port: 1 to 65535 without a leading zero. */
    static boolean isPort(String text) {
        return isDigits(text) && text.charAt(0) != '0' && text.length() <= 5 && Integer.parseInt(text) <= 65535;
    }

    /** Whether Go's URL parser refuses a character of the user. */
    static boolean mustEscapeUser(String user) {
        for (int i = 0; i < user.length(); i++) {
            if (!isUserCharacter(user.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a character of user info needs no escape; {@code %} begins an escape. */
    private static boolean isUserCharacter(int c) {
        return isLetterOrDigit(c) || USER_MARKS.indexOf(c) >= 0 || c == '%';
    }

    /**
     * Escapes a literal path for a URL, where git decodes it once. Slashes stay; percent signs, question marks, hash
     * signs, spaces and all characters other than visible ASCII are escaped.
     */
    static String escapePath(String path) {
        return escape(path, c -> c > ' ' && c < 0x7f && c != '%' && c != '?' && c != '#');
    }

    /** Escapes only the white space of a path that is already in a URL. */
    static String escapeSpaces(String path) {
        return escape(path, c -> !isSpace(c));
    }

    /**
     * Escapes the invalid characters of user info, without a password, that is already in a URL.
     */
    static String escapeUser(String user) {
        return escape(user, UrlText::isUserCharacter);
    }

    /** Escapes a branch for a go-source template, where braces are variables and white space ends the template. */
    static String escapeBranch(String branch) {
        return escape(branch, c -> c > ' ' && c < 0x7f && "%?#{}".indexOf(c) < 0);
    }

    private static String escape(String text, IntPredicate kept) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (kept.test(c)) {
                out.appendCodePoint(c);
            } else {
                appendEscaped(out, Character.toString(c));
            }
        });
        return out.toString();
    }

    private static void appendEscaped(StringBuilder out, String character) {
        for (byte octet : character.getBytes(StandardCharsets.UTF_8)) {
            out.append('%').append(HEX[octet >> 4 & 0xf]).append(HEX[octet & 0xf]);
        }
    }
}
