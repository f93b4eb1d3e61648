package dev.govanity.report;

import dev.govanity.diagnostic.Position;
import dev.govanity.diagnostic.SourceText;
import dev.govanity.diagnostic.Span;

/**
 * The source line of a problem, as it can be shown.
 *
 * @param line secrets masked; a long line is cut to what surrounds the problem
 * @param indent white space as wide as what stands in front of the problem, tabs kept
 * @param carets at least one; only as far as the line goes
 */
record Excerpt(String line, String indent, String carets) {
    /** More than a terminal shows, in code points. */
    private static final int WIDEST = 160;
    /** What is kept in front of the problem when the line is cut. */
    private static final int LEAD = 60;

    private static final String CUT = "…";

    static Excerpt of(SourceText source, Span span) {
        Position start = source.position(span.start());
        Position end = source.position(span.end());
        int[] line = source.line(start.line()).codePoints().toArray();
        int first = start.column() - 1;
        int last = end.line() == start.line() ? end.column() - 1 : line.length;

        boolean cut = line.length > WIDEST;
        int from = cut ? Math.max(0, Math.min(first - LEAD, line.length - WIDEST)) : 0;
        int to = cut ? Math.min(line.length, from + WIDEST) : line.length;
        String prefix = from > 0 ? CUT : "";
        String suffix = to < line.length ? CUT : "";
        String shown = prefix + new String(line, from, to - from) + suffix;

        StringBuilder indent = new StringBuilder(prefix.isEmpty() ? "" : " ");
        for (int column = from; column < Math.min(first, to); column++) {
            indent.append(line[column] == '\t' ? '\t' : ' ');
        }
        return new Excerpt(shown, indent.toString(), "^".repeat(Math.max(1, Math.min(last, to) - first)));
    }
}
