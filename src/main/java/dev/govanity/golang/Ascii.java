package dev.govanity.golang;

/** The classes of ASCII characters that Go's path and URL rules use. No other character is in any of them. */
final class Ascii {
    private Ascii() {}

    static boolean isLetter(int c) {
        return (c >= 'a' && c <= 'z') || isUpper(c);
    }

    static boolean isUpper(int c) {
        return c >= 'A' && c <= 'Z';
    }

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    /** The value of a hexadecimal digit, -1 for any other character. */
    static int hexValue(int c) {
        if (isDigit(c)) {
            return c - '0';
        }
        int lower = c | 0x20;
        return c < 0x80 && lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
    }

    /** Whether {@code text} from {@code start} to {@code end} is all digits; true for an empty stretch. */
    static boolean isDigits(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether {@code c} is a letter, a digit or one of {@code others}. */
    static boolean isLetterDigitOr(String others, int c) {
        return isLetter(c) || isDigit(c) || others.indexOf(c) >= 0;
    }
}
