package dev.govanity.diagnostic;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that a misspelt word was meant to be. */
public final class Spelling {
    private Spelling() {}

    /**
     * The known word nearest to {@code word}, if it is near enough: one edit for each three letters, and at least one.
     * Case is ignored. If several are equally near, the first one is returned.
     */
    public static Optional<String> nearest(String word, Collection<String> known) {
        String wanted = word.toLowerCase(Locale.ROOT);
        int allowed = Math.max(1, wanted.length() / 3);
        String best = null;
        for (String candidate : known) {
            int distance = distance(wanted, candidate.toLowerCase(Locale.ROOT), allowed);
            if (distance <= allowed) {
                best = candidate;
                allowed = distance - 1;
            }
        }
        return Optional.ofNullable(best);
    }

    /** The tail of a message about {@code word}: {@code  (did you mean "repo"?)}, or nothing. */
    public static String didYouMean(String word, Collection<String> known) {
        return nearest(word, known)
                .map(candidate -> " (did you mean \"" + candidate + "\"?)")
                .orElse("");
    }

    /**
     * The number of edits between two words, where swapping neighbouring letters is one edit (optimal string
     * alignment). The time is proportional to the lengths, not to their product.
     *
     * @param limit the largest number that matters
     * @return any number above {@code limit} if there are more edits
     */
    public static int distance(String from, String to, int limit) {
        if (Math.abs(from.length() - to.length()) > limit) {
            return limit + 1;
        }
        int[] beforeLast = new int[to.length() + 1];
        int[] last = new int[to.length() + 1];
        int[] row = new int[to.length() + 1];
        for (int column = 0; column <= Math.min(limit, to.length()); column++) {
            last[column] = column;
        }
        for (int at = 1; at <= from.length(); at++) {
            // a cell further than this from the diagonal costs more than the limit, and is only read at the edges
            int first = Math.max(1, at - limit);
            int end = Math.min(to.length(), at + limit);
            row[first - 1] = first == 1 ? at : limit + 1;
            if (at + limit <= to.length()) {
                last[at + limit] = limit + 1;
            }
            int least = row[first - 1];
            for (int column = first; column <= end; column++) {
                row[column] = step(from, to, at, column, beforeLast, last, row[column - 1]);
                least = Math.min(least, row[column]);
            }
            if (least > limit) {
                return limit + 1;
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }
        return last[to.length()];
    }

    private static int step(String from, String to, int row, int column, int[] beforeLast, int[] last, int left) {
        boolean same = from.charAt(row - 1) == to.charAt(column - 1);
        int best = Math.min(last[column - 1] + (same ? 0 : 1), 1 + Math.min(last[column], left));
        boolean swapped = row > 1
                && column > 1
                && from.charAt(row - 1) == to.charAt(column - 2)
                && from.charAt(row - 2) == to.charAt(column - 1);
        return swapped ? Math.min(best, beforeLast[column - 2] + 1) : best;
    }
}
