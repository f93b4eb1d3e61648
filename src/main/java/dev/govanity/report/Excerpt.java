package dev.govanity.report;

import dev.govanity.diagnostic.SourceText;
import dev.govanity.diagnostic.Span;

/**
 * The source line of a problem, for showing.
 *
 * @param line with secrets masked; a long line is cut to the part around the problem
 * @param indent white space as wide on a terminal as the text before the problem; tabs stay tabs
 * @param carets one for each column of the problem on this line, at least one
 */
record Excerpt(String line, String indent, String carets) {
    /** The longest line, in code points; more than a terminal shows. */
    private static final int WIDEST = 160;
    /** How much is kept before the problem when the line is cut. */
    private static final int LEAD = 60;

    private static final String CUT = "…";

    static Excerpt of(SourceText source, Span span) {
        String text = source.text();
        Span line = source.lineSpan(source.position(span.start()).line());
        int first = Math.max(line.start(), Math.min(span.start(), line.end()));
        int last = Math.min(span.end(), line.end());

        int to = forward(text, back(text, first, LEAD, line), WIDEST, line);
        int from = back(text, to, WIDEST, line);
        to = forward(text, from, WIDEST, line);
        int[] shown = source.masked(new Span(from, to)).codePoints().toArray();

        String prefix = from > line.start() ? CUT : "";
        String suffix = to < line.end() ? CUT : "";
        StringBuilder indent = new StringBuilder(prefix.isEmpty() ? "" : " ");
        int lead = text.codePointCount(from, Math.min(first, to));
        for (int i = 0; i < lead; i++) {
            indent.append(shown[i] == '\t' ? "\t" : " ".repeat(Columns.of(shown[i])));
        }
        int marked = 0;
        int end = first < Math.min(last, to) ? text.codePointCount(from, Math.min(last, to)) : lead;
        for (int i = lead; i < end; i++) {
            marked += Columns.of(shown[i]);
        }
        return new Excerpt(
                prefix + new String(shown, 0, shown.length) + suffix,
                indent.toString(),
                "^".repeat(Math.max(1, marked)));
    }

    /** The offset this many code points after another one, at most the end of the line. */
    private static int forward(String text, int offset, int codePoints, Span line) {
        for (int i = 0; i < codePoints && offset < line.end(); i++) {
            offset += Character.charCount(text.codePointAt(offset));
        }
        return offset;
    }

    /** The offset this many code points before another one, at least the start of the line. */
    private static int back(String text, int offset, int codePoints, Span line) {
        for (int i = 0; i < codePoints && offset > line.start(); i++) {
            offset -= Character.charCount(text.codePointBefore(offset));
        }
        return offset;
    }
}
