package dev.govanity.diagnostic;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Spans of one text. Each lookup is a binary search, because a large file may have thousands of spans. */
final class SpanSet {
    /** Where each span begins and ends, in order and not touching. */
    private final int[] bounds;

    private SpanSet(int[] bounds) {
        this.bounds = bounds;
    }

    /** Makes a set from spans in any order. Spans that overlap or touch are joined, empty ones are dropped. */
    static SpanSet of(List<Span> spans) {
        int[] bounds = new int[2 * spans.size()];
        int count = 0;
        for (Span span :
                spans.stream().sorted(Comparator.comparingInt(Span::start)).toList()) {
            if (span.length() == 0) {
                continue;
            }
            if (count > 0 && span.start() <= bounds[count - 1]) {
                bounds[count - 1] = Math.max(bounds[count - 1], span.end());
            } else {
                bounds[count++] = span.start();
                bounds[count++] = span.end();
            }
        }
        return new SpanSet(Arrays.copyOf(bounds, count));
    }

    /** Whether the character at an offset is in a span of the set. */
    boolean holds(int offset) {
        return boundsUpTo(offset) % 2 == 1;
    }

    /** Whether any character of a span is in a span of the set. */
    boolean meets(Span span) {
        int before = boundsUpTo(span.start());
        return span.length() > 0 && (before % 2 == 1 || (before < bounds.length && bounds[before] < span.end()));
    }

    /** How many bounds are at or before an offset; an odd number means that the offset is within a span. */
    private int boundsUpTo(int offset) {
        int found = Arrays.binarySearch(bounds, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }
}
