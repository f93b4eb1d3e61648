package dev.govanity.diagnostic;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that a misspelt one was meant to be. */
public final class Spelling {
    private Spelling() {}

    /**
     * The known word nearest to {@code word}, if any is near enough to be meant: one edit for each three letters, and at
     * least one. Case does not count. The first of several equally near ones wins.
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
     * Edits between the two words, where swapping neighbours is one (optimal string alignment); anything above
     * {@code limit} if there are more than that.
     */
    private static int distance(String from, String to, int limit) {
        if (Math.abs(from.length() - to.length()) > limit) {
            return limit + 1;
        }
        int[][] cost = new int[from.length() + 1][to.length() + 1];
        for (int row = 0; row <= from.length(); row++) {
            for (int column = 0; column <= to.length(); column++) {
                cost[row][column] = row == 0 ? column : column == 0 ? row : step(from, to, row, column, cost);
            }
        }
        return cost[from.length()][to.length()];
    }

    private static int step(String from, String to, int row, int column, int[][] cost) {
        boolean same = from.charAt(row - 1) == to.charAt(column - 1);
        int best = Math.min(
                cost[row - 1][column - 1] + (same ? 0 : 1), 1 + Math.min(cost[row - 1][column], cost[row][column - 1]));
        boolean swapped = row > 1
                && column > 1
                && from.charAt(row - 1) == to.charAt(column - 2)
                && from.charAt(row - 2) == to.charAt(column - 1);
        return swapped ? Math.min(best, cost[row - 2][column - 2] + 1) : best;
    }
}
