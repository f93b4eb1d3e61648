package dev.govanity.yaml;

import dev.govanity.diagnostic.Span;

/**
 * Where a {@code |} or {@code >} scalar really ends. The parser reports the next token as its end, which includes blank
 * lines and comments that do not belong to it.
 */
final class BlockScalar {
    private BlockScalar() {}

    /**
     * @param parsed from the indicator to the next token
     * @return the span up to the end of its last line that is not blank
     */
    static Span of(String text, Span parsed) {
        int header = lineEnd(text, parsed.start());
        int end = header;
        int indent = -1;
        for (int line = header + 1; line < parsed.end(); line = lineEnd(text, line) + 1) {
            int content = line;
            while (content < text.length() && text.charAt(content) == ' ') {
                content++;
            }
            boolean blank = content >= text.length() || text.charAt(content) == '\n' || text.charAt(content) == '\r';
            if (blank) {
                continue;
            }
            if (indent < 0) {
                indent = content - line; // the first line sets the indentation
            }
            if (content - line < indent) {
                break;
            }
            end = lineEnd(text, line);
        }
        boolean carriageReturn = end > parsed.start() && text.charAt(end - 1) == '\r';
        return new Span(parsed.start(), carriageReturn ? end - 1 : end);
    }

    /** The comment after the indicator, with the space before it; "" if there is none. */
    static String headerComment(String text, int indicator) {
        int end = lineEnd(text, indicator);
        int mark = text.indexOf('#', indicator);
        if (mark < 0 || mark >= end) {
            return "";
        }
        return " " + text.substring(mark, end).stripTrailing();
    }

    private static int lineEnd(String text, int offset) {
        int end = text.indexOf('\n', offset);
        return end < 0 ? text.length() : end;
    }
}
