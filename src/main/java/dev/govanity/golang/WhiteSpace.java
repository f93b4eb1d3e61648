package dev.govanity.golang;

import java.util.ArrayList;
import java.util.List;

/** White space as in Go's unicode.IsSpace: unlike in Java, it includes the no-break space. */
final class WhiteSpace {
    private WhiteSpace() {}

    static boolean is(char c) {
        return switch (c) {
            case '\t', '\n', 0x0b, '\f', '\r', ' ', 0x85, 0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000 -> true;
            default -> c >= 0x2000 && c <= 0x200a;
        };
    }

    /** Splits {@code text} at white space, as strings.Fields. */
    static List<String> fields(String text) {
        List<String> fields = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean gap = i == text.length() || is(text.charAt(i));
            if (gap && start >= 0) {
                fields.add(text.substring(start, i));
                start = -1;
            } else if (!gap && start < 0) {
                start = i;
            }
        }
        return fields;
    }

    /** {@code text} without white space at its ends, as strings.TrimSpace. */
    static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && is(text.charAt(start))) {
            start++;
        }
        while (start < end && is(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }
}
