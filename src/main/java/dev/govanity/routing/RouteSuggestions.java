package dev.govanity.routing;

import dev.govanity.diagnostic.Spelling;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds the route that a misspelt path probably means.
 *
 * <p>Any client may request unknown paths at any rate, so the work for one request is bounded. Only routes that sort
 * next to the path are compared, and of those only the routes below the longest parent that the path shares with any
 * route. Most of these are excluded by their set of letters alone. In a group of hundreds, a misspelt first letter may
 * not be found.
 */
final class RouteSuggestions {
    /** How many places from the path's position in the order a route may be. */
    private static final int MAX_STEPS = 128;

    private static final int MAX_COMPARED = 32;
    private static final int MAX_EDITS = 2;

    /** The longest text after the parent that is compared; import paths do not have names this long. */
    private static final int MAX_LENGTH = 100;

    private final Route[] sorted;
    /** For each route, the set of letters in its path. */
    private final long[] letters;

    /**
     * @param sorted all routes, by element
     */
    RouteSuggestions(Route[] sorted) {
        this.sorted = sorted;
        this.letters = new long[sorted.length];
        for (int index = 0; index < sorted.length; index++) {
            letters[index] = letters(sorted[index].path());
        }
    }

    /** A bit for each letter, whatever its case, and for each digit; other characters share the rest. */
    private static long letters(String path) {
        long letters = 0;
        for (int at = 0; at < path.length(); at++) {
            char character = path.charAt(at);
            boolean digit = character >= '0' && character <= '9';
            letters |= 1L << (digit ? 32 + character - '0' : character >= '@' ? character & 31 : 42 + character % 22);
        }
        return letters;
    }

    /**
     * @param path a path that no route answers, with no route below it
     * @param place the position that the path would have among the routes
     */
    Optional<Route> nearest(String path, int place) {
        int parent = Math.max(sharedParent(path, place - 1), sharedParent(path, place));
        if (parent < 0 || path.length() - parent > MAX_LENGTH) {
            return Optional.empty();
        }
        Search search = new Search(path.substring(0, parent), path.substring(parent));
        long absent = ~letters(path);
        for (int step = 0; step < MAX_STEPS && search.goesOn(); step++) {
            int left = place - 1 - step;
            if (left >= 0 && Long.bitCount(letters[left] & absent) <= MAX_EDITS) {
                search.compare(sorted[left]);
            }
            int right = place + step;
            if (right < sorted.length && Long.bitCount(letters[right] & absent) <= MAX_EDITS) {
                search.compare(sorted[right]);
            }
        }
        return Optional.ofNullable(search.best);
    }

    /** The length of the longest run of whole elements that both have, slash included; -1 if there is no such route. */
    private int sharedParent(String path, int index) {
        if (index < 0 || index >= sorted.length) {
            return -1;
        }
        String route = sorted[index].path();
        int end = Math.min(path.length(), route.length());
        int parent = -1;
        for (int at = 0; at < end && path.charAt(at) == route.charAt(at); at++) {
            if (path.charAt(at) == '/') {
                parent = at + 1;
            }
        }
        return parent;
    }

    private static final class Search {
        private final String parent;
        private final String wanted;
        private int compared;
        private Route best;
        private int bestDistance = MAX_EDITS;
        private int bestLength;

        Search(String parent, String wanted) {
            this.parent = parent;
            this.wanted = wanted.toLowerCase(Locale.ROOT);
        }

        boolean goesOn() {
            return compared < MAX_COMPARED;
        }

        void compare(Route route) {
            compared++;
            String path = route.path();
            if (!path.startsWith(parent)) {
                return;
            }
            int length = sameElements(path);
            // if two are equally near, the one with more elements is more specific
            int better = best == null || length > bestLength ? bestDistance : bestDistance - 1;
            int allowed = Math.min(better, (length + 1) / 3);
            if (Math.abs(path.length() - parent.length() - length) > allowed) {
                return;
            }
            String name = path.substring(parent.length()).toLowerCase(Locale.ROOT);
            int distance = Spelling.distance(wanted.substring(0, length), name, allowed);
            if (distance <= allowed) {
                best = route;
                bestDistance = distance;
                bestLength = length;
            }
        }

        /** The length of the part of the path with as many elements as the route; the rest would be a package in it. */
        private int sameElements(String route) {
            int end = wanted.indexOf('/');
            for (int slash = route.indexOf('/', parent.length()); slash >= 0 && end >= 0; ) {
                end = wanted.indexOf('/', end + 1);
                slash = route.indexOf('/', slash + 1);
            }
            return end < 0 ? wanted.length() : end;
        }
    }
}
