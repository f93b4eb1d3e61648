package dev.govanity.routing;

import dev.govanity.config.Entry;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All routes of one config. Immutable. */
public final class RoutingTable {
    /**
     * Sorts by path element: {@code /} comes before every other character, so the paths below a path follow it
     * directly, and {@code /net-foo} does not come between {@code /net} and {@code /net/http}.
     */
    static final Comparator<String> BY_ELEMENT = (left, right) -> {
        int common = Math.min(left.length(), right.length());
        for (int at = 0; at < common; at++) {
            char a = left.charAt(at);
            char b = right.charAt(at);
            if (a != b) {
                return a == '/' ? -1 : b == '/' ? 1 : Character.compare(a, b);
            }
        }
        return Integer.compare(left.length(), right.length());
    };

    private final Route[] sorted;
    /** Open addressing with linear probing, at most half full; the length is a power of two. */
    private final Route[] slots;

    private final RouteSuggestions suggestions;

    private RoutingTable(Route[] sorted) {
        this.sorted = sorted;
        this.slots = new Route[Integer.highestOneBit(Math.max(1, sorted.length)) * 4];
        for (Route route : sorted) {
            slots[freeSlot(route.path())] = route;
        }
        this.suggestions = new RouteSuggestions(sorted);
    }

    /**
     * @param entries no two with the same path
     * @throws IllegalArgumentException if two have the same path
     */
    public static RoutingTable of(List<Entry> entries) {
        Entry[] inOrder = entries.toArray(new Entry[0]);
        Arrays.sort(inOrder, Comparator.comparing(Entry::path, BY_ELEMENT));
        Route[] routes = new Route[inOrder.length];
        for (int index = 0; index < routes.length; index++) {
            routes[index] = new Route(index, inOrder[index]);
        }
        return new RoutingTable(routes);
    }

    public int size() {
        return sorted.length;
    }

    /** All routes in path order. */
    public List<Route> routes() {
        return Collections.unmodifiableList(Arrays.asList(sorted));
    }

    /**
     * The route with the longest path that is a prefix of {@code path} by whole elements.
     *
     * @param path decoded, with a leading slash and without a trailing one; empty for the host alone
     * @return null if there is none: an {@code Optional} would be garbage on every request
     */
    public Route lookup(String path) {
        Route longest = find(path, 0, 0);
        int hash = 0;
        for (int end = 0; end < path.length(); ) {
            // the hash of a prefix, as String.hashCode defines it, is a step in computing the hash of the whole
            do {
                hash = 31 * hash + path.charAt(end++);
            } while (end < path.length() && path.charAt(end) != '/');
            Route longer = find(path, end, hash);
            if (longer != null) {
                longest = longer;
            }
        }
        return longest;
    }

    /**
     * The routes below {@code path}, without {@code path} itself, in path order.
     *
     * @param path as for {@link #lookup}; empty for all routes but the catch-all
     */
    public List<Route> below(String path) {
        String parent = path + "/";
        int from = firstNotBefore(parent);
        if (from == sorted.length || !sorted[from].path().startsWith(parent)) {
            return List.of(); // saves the second search on a miss, which any client can request
        }
        int to = firstNotBefore(path + "\0"); // no character sorts between the slash and this one
        return Collections.unmodifiableList(Arrays.asList(sorted).subList(from, to));
    }

    /**
     * The route that a slightly misspelt path probably means. Takes no longer for a million routes than for a thousand.
     *
     * @param path as for {@link #lookup}; no route answers it or is below it
     */
    public Optional<Route> nearest(String path) {
        return suggestions.nearest(path, firstNotBefore(path));
    }

    private int firstNotBefore(String path) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (BY_ELEMENT.compare(sorted[middle].path(), path) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private Route find(String path, int length, int hash) {
        int mask = slots.length - 1;
        for (int slot = spread(hash) & mask; slots[slot] != null; slot = (slot + 1) & mask) {
            String candidate = slots[slot].path();
            if (candidate.length() == length && path.startsWith(candidate)) {
                return slots[slot];
            }
        }
        return null;
    }

    private int freeSlot(String path) {
        int mask = slots.length - 1;
        int slot = spread(path.hashCode()) & mask;
        while (slots[slot] != null) {
            if (slots[slot].path().equals(path)) {
                throw new IllegalArgumentException("two routes for \"" + path + "\"");
            }
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    /** Mixes the high bits into the low ones, because only the low bits choose the slot. */
    private static int spread(int hash) {
        int mixed = hash * 0x9E3779B9;
        return mixed ^ (mixed >>> 16);
    }
}
