package dev.govanity.diagnostic;

import java.util.List;

/**
 * Adjacent lines that edits change, for people to read.
 *
 * @param line the number of the first of them in the text before, from 1
 * @param before the old lines, without line ends; empty if lines are only added
 * @param after the new lines, without line ends; empty if lines are only removed
 * @param secret whether they contain a secret: then they must not be shown
 */
public record LineChange(int line, List<String> before, List<String> after, boolean secret) {
    public LineChange {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /**
     * The lines that edits change, in order.
     *
     * @param edits in order and not touching, as {@link Revision#edits()} returns them
     */
    public static List<LineChange> of(SourceText source, List<Edit> edits) {
        DiffLines lines = new DiffLines(source.text());
        return lines.changes(edits).stream()
                .map(change -> new LineChange(
                        change.first() + 1,
                        bare(lines.between(change.first(), change.end())),
                        bare(change.replacement()),
                        source.holdsSecret(lines.span(change.first(), change.end()))))
                .toList();
    }

    private static List<String> bare(List<String> lines) {
        return lines.stream().map(line -> line.replaceFirst("\r?\n$", "")).toList();
    }
}
