package dev.govanity.golang;

import java.util.Arrays;
import java.util.StringTokenizer;

/** A set of Unicode code points, stored as the sorted bounds of its ranges. */
final class CodePoints {
    /** At even indexes the first code point of a range, at odd ones the first after it. */
    private final int[] bounds;

    private CodePoints(int[] bounds) {
        this.bounds = bounds;
    }

    /** Reads a set from its bounds in base 36, each as the distance from the one before. */
    static CodePoints parse(String distances) {
        StringTokenizer words = new StringTokenizer(distances);
        int[] bounds = new int[words.countTokens()];
        int bound = 0;
        for (int i = 0; i < bounds.length; i++) {
            bound += Integer.parseInt(words.nextToken(), 36);
            bounds[i] = bound;
        }
        return new CodePoints(bounds);
    }

    boolean contains(int codePoint) {
        int found = Arrays.binarySearch(bounds, codePoint);
        int last = found >= 0 ? found : -found - 2;
        return (last & 1) == 0;
    }
}
