package dev.govanity.forge;

import java.nio.charset.StandardCharsets;
import java.util.function.IntPredicate;

/** How characters stand in URLs. */
final class UrlText {
    /**
     * What Go's URL parser takes in user info besides letters and digits, but for {@code %}, {@code :} and {@code @}.
     */
    private static final String USER_MARKS = "-._~!$&'()*+,;=";

    private static final char[] HEX = "0123456789ABCDEF".toCharArray();

    private UrlText() {}

    /** Whether Go's strings.Fields, with which the go command takes a tag apart, splits at this character. */
    static boolean isSpace(int c) {
        return switch (c) {
            case '\t', '\n', 0x0b, '\f', '\r', ' ', 0x85, 0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000 -> true;
            default -> c >= 0x2000 && c <= 0x200a;
        };
    }

    /**
     * Where a path ends in {@code .git} although it goes on behind a space, as after a careless paste; -1 if nowhere.
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

    /** Where the text behind the last space begins; 0 if there is none. */
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

    /** Whether Go's URL parser refuses the user for one of its characters. */
    static boolean mustEscapeUser(String user) {
        for (int i = 0; i < user.length(); i++) {
            if (!isUserCharacter(user.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a character of user info may stand as it is; {@code %} begins an escape. */
    private static boolean isUserCharacter(int c) {
        return isLetterOrDigit(c) || USER_MARKS.indexOf(c) >= 0 || c == '%';
    }

    /**
     * A path that nobody decodes, as it must stand in a URL, where git decodes it once: its slashes stay, and its
     * percent signs, question marks, hash signs, spaces and all that is not visible ASCII are escaped.
     */
    static String escapePath(String path) {
        return escape(path, c -> c > ' ' && c < 0x7f && c != '%' && c != '?' && c != '#');
    }

    /** Only the white space of a path, which is in a URL already. */
    static String escapeSpaces(String path) {
        return escape(path, c -> !isSpace(c));
    }

    /**
     * User info without a password, which is in a URL already, with every character escaped that may not stand there.
     */
    static String escapeUser(String user) {
        return escape(user, UrlText::isUserCharacter);
    }

    /** A branch in a go-source template, where braces are variables and white space ends the template. */
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
