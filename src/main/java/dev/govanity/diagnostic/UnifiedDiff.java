package dev.govanity.diagnostic;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Edits as a unified diff for {@code patch -p1} and {@code git apply}: three lines of context, names below {@code a/}
 * and {@code b/}. Only LF ends a line, so CR LF stays as it is.
 *
 * @param text empty if there is nothing to show
 * @param withheld the first lines of the changes that are left out, because a secret is in or next to them; usually
 *     empty
 */
public record UnifiedDiff(String text, List<Integer> withheld) {
    private static final int CONTEXT = 3;

    public UnifiedDiff {
        Objects.requireNonNull(text, "text");
        withheld = List.copyOf(withheld);
    }

    /**
     * Shows edits.
     *
     * @param edits in order and not touching, as {@link Revision#edits()} returns them
     */
    public static UnifiedDiff of(SourceText source, List<Edit> edits) {
        DiffLines lines = new DiffLines(source.text());
        StringBuilder text = new StringBuilder();
        List<Integer> withheld = new ArrayList<>();
        int shift = 0;
        for (List<DiffLines.Change> hunk : hunks(source, lines, lines.changes(edits))) {
            int shown = shown(source, lines, hunk);
            if (shown > 0) {
                shift += append(source, lines, hunk.subList(0, shown), shift, text);
            }
            for (DiffLines.Change change : hunk.subList(shown, hunk.size())) {
                withheld.add(source.position(
                                lines.span(change.first(), change.first()).start())
                        .line());
            }
        }
        if (text.length() > 0) {
            text.insert(0, "--- " + fileName("a/", source.name()) + "\n+++ " + fileName("b/", source.name()) + "\n");
        }
        return new UnifiedDiff(text.toString(), withheld);
    }

    /**
     * How many changes of a hunk can be shown: those without a secret that are followed by a line without a secret. If
     * a hunk ended with a change, git would apply it only at the end of the file.
     */
    private static int shown(SourceText source, DiffLines lines, List<DiffLines.Change> hunk) {
        if (source.holdsSecret(
                lines.span(hunk.get(0).first(), hunk.get(hunk.size() - 1).end()))) {
            return 0;
        }
        int shown = hunk.size();
        while (shown > 0 && endsWithChange(source, lines, hunk.get(shown - 1).end())) {
            shown--;
        }
        return shown;
    }

    private static boolean endsWithChange(SourceText source, DiffLines lines, int end) {
        return end < lines.count() && contextEnd(source, lines, end) == end;
    }

    /** Where the context after a change ends: before the first line with a secret. */
    private static int contextEnd(SourceText source, DiffLines lines, int from) {
        int end = Math.min(lines.count(), from + CONTEXT);
        while (end > from && source.holdsSecret(lines.span(from, end))) {
            end--;
        }
        return end;
    }

    /** Adds a hunk, and returns by how many lines the following lines have moved. */
    private static int append(
            SourceText source, DiffLines lines, List<DiffLines.Change> hunk, int shift, StringBuilder text) {
        int changed = hunk.get(0).first();
        int first = Math.max(0, changed - CONTEXT);
        while (first < changed && source.holdsSecret(lines.span(first, changed))) {
            first++;
        }
        int end = contextEnd(source, lines, hunk.get(hunk.size() - 1).end());
        int growth = hunk.stream().mapToInt(DiffLines.Change::growth).sum();
        text.append(header(first, end - first, first + shift, end - first + growth));
        appendBody(lines, hunk, first, end, text);
        return growth;
    }

    /** Joins changes whose contexts meet into one hunk, unless a secret is in or between them. */
    private static List<List<DiffLines.Change>> hunks(
            SourceText source, DiffLines lines, List<DiffLines.Change> changes) {
        List<List<DiffLines.Change>> hunks = new ArrayList<>();
        int start = 0;
        int end = 0;
        for (DiffLines.Change change : changes) {
            if (hunks.isEmpty()
                    || change.first() - CONTEXT > end + CONTEXT
                    || source.holdsSecret(lines.span(start, change.end()))) {
                hunks.add(new ArrayList<>());
            }
            hunks.get(hunks.size() - 1).add(change);
            start = change.first();
            end = change.end();
        }
        return hunks;
    }

    private static String header(int oldStart, int oldCount, int newStart, int newCount) {
        return "@@ -" + range(oldStart, oldCount) + " +" + range(newStart, newCount) + " @@\n";
    }

    /** A range of lines, counted from 1; an empty range has the number of the line before it. */
    private static String range(int start, int count) {
        return (count == 0 ? start : start + 1) + "," + count;
    }

    private static void appendBody(
            DiffLines lines, List<DiffLines.Change> hunk, int first, int end, StringBuilder text) {
        int next = first;
        for (DiffLines.Change change : hunk) {
            append(' ', lines.between(next, change.first()), text);
            append('-', lines.between(change.first(), change.end()), text);
            append('+', change.replacement(), text);
            next = change.end();
        }
        append(' ', lines.between(next, end), text);
    }

    private static void append(char sign, List<String> lines, StringBuilder text) {
        for (String line : lines) {
            text.append(sign).append(line);
            if (!line.endsWith("\n")) {
                text.append("\n\\ No newline at end of file\n");
            }
        }
    }

    /**
     * As git writes it: a tab follows a name with a space, and quotes surround a name with other special characters.
     */
    private static String fileName(String prefix, String name) {
        String path = prefix + name.replaceFirst("^(\\./+)+", "").replaceFirst("^/+", "");
        if (path.chars().anyMatch(character -> character < ' ' || character == '"' || character == '\\')) {
            StringBuilder quoted = new StringBuilder("\"");
            path.chars().forEach(character -> quoted.append(escaped((char) character)));
            return quoted.append('"').toString();
        }
        return path.contains(" ") ? path + "\t" : path;
    }

    private static String escaped(char character) {
        if (character < ' ') {
            return String.format("\\%03o", (int) character);
        }
        return character == '"' || character == '\\' ? "\\" + character : String.valueOf(character);
    }
}
