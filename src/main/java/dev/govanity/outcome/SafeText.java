package dev.govanity.outcome;

/**
 * Makes text from a remote host safe to show. Such text may be endless, and may contain control sequences for a
 * terminal.
 */
public final class SafeText {
    /** Longer than any banner or error line of a repository host. */
    private static final int MAX_CODE_POINTS = 300;

    private SafeText() {}

    /**
     * The text on one line, safe to show: runs of white space become one space; control characters, invisible
     * characters and characters that change the writing direction become {@code U+FFFD}; a long text is cut and ends in
     * {@code …}.
     */
    public static String line(String text) {
        return line(text, MAX_CODE_POINTS);
    }

    /** The same with another limit. */
    public static String line(String text, int maxCodePoints) {
        StringBuilder shown = new StringBuilder();
        int count = 0;
        boolean space = false;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                space = shown.length() > 0;
                continue;
            }
            if (count >= maxCodePoints) {
                return shown.append('…').toString();
            }
            if (space) {
                shown.append(' ');
                count++;
                space = false;
            }
            shown.appendCodePoint(isVisible(c) ? c : 0xFFFD);
            count++;
        }
        return shown.toString();
    }

    private static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
