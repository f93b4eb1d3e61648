package dev.govanity.diagnostic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A text as diffs see it: lines that end with LF, each including its LF. Lines count from 0, ends are exclusive. The
 * last line may lack its LF; a text that ends with LF has no empty line after it.
 */
final class DiffLines {
    /**
     * A run of whole lines that change.
     *
     * @param end not before {@code first}; equal to it if lines are only added
     * @param replacement the new lines, each with its line end
     */
    record Change(int first, int end, List<String> replacement) {
        /** By how many lines the text grows. */
        int growth() {
            return replacement.size() - (end - first);
        }
    }

    private final String text;
    /** Where each line starts, and where the last one ends. */
    private final int[] bounds;

    DiffLines(String text) {
        this.text = text;
        this.bounds = boundsOf(text);
    }

    private static int[] boundsOf(String text) {
        int[] bounds = new int[64];
        int count = 1;
        for (int start = 0; start < text.length(); ) {
            int end = text.indexOf('\n', start) + 1;
            start = end == 0 ? text.length() : end;
            if (count == bounds.length) {
                bounds = Arrays.copyOf(bounds, count * 2);
            }
            bounds[count++] = start;
        }
        return Arrays.copyOf(bounds, count);
    }

    int count() {
        return bounds.length - 1;
    }

    Span span(int first, int end) {
        return new Span(bounds[first], bounds[end]);
    }

    List<String> between(int first, int end) {
        return new DiffLines(text.substring(bounds[first], bounds[end])).all();
    }

    private List<String> all() {
        List<String> lines = new ArrayList<>(count());
        for (int line = 0; line < count(); line++) {
            lines.add(text.substring(bounds[line], bounds[line + 1]));
        }
        return lines;
    }

    /** The lines that edits change. Edits are in order and do not touch. */
    List<Change> changes(List<Edit> edits) {
        List<Change> changes = new ArrayList<>();
        int next = 0;
        while (next < edits.size()) {
            int first = lineOf(edits.get(next).span().start());
            int end = first;
            StringBuilder replacement = new StringBuilder();
            int offset = bounds[first];
            // every edit on a line that an earlier edit has touched
            while (next < edits.size()
                    && (end == first || edits.get(next).span().start() < bounds[end])) {
                Edit edit = edits.get(next++);
                replacement.append(text, offset, edit.span().start()).append(edit.replacement());
                offset = edit.span().end();
                end = Math.min(count(), Math.max(end, lineOf(offset) + 1));
                if (end == first) {
                    break; // after the last line: no line to replace
                }
            }
            replacement.append(text, offset, bounds[end]);
            trimmed(new Change(first, end, new DiffLines(replacement.toString()).all()), changes);
        }
        return changes;
    }

    /** Leaves out the lines that stay the same at either end. */
    private void trimmed(Change change, List<Change> changes) {
        List<String> before = between(change.first(), change.end());
        List<String> after = change.replacement();
        int most = Math.min(before.size(), after.size());
        int same = 0;
        while (same < most && before.get(same).equals(after.get(same))) {
            same++;
        }
        int sameAtEnd = 0;
        while (sameAtEnd < most - same
                && before.get(before.size() - 1 - sameAtEnd).equals(after.get(after.size() - 1 - sameAtEnd))) {
            sameAtEnd++;
        }
        if (same + sameAtEnd < Math.max(before.size(), after.size())) {
            changes.add(new Change(
                    change.first() + same,
                    change.end() - sameAtEnd,
                    List.copyOf(after.subList(same, after.size() - sameAtEnd))));
        }
    }

    /** The line of an offset; one past the last line if the text ends with LF there. */
    private int lineOf(int offset) {
        int found = Arrays.binarySearch(bounds, offset);
        int line = found >= 0 ? found : -found - 2;
        boolean endOfOpenLine = line == count() && line > 0 && !text.endsWith("\n");
        return endOfOpenLine ? line - 1 : line;
    }
}
