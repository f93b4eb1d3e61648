package dev.govanity.diagnostic;

/**
 * A stretch of a {@link SourceText}, from {@code start} up to but not including {@code end}. An empty span is a
 * position between two characters.
 *
 * @param start UTF-16 offset into {@link SourceText#text()}, from 0
 * @param end UTF-16 offset, not before {@code start}
 */
public record Span(int start, int end) {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("span " + start + ".." + end);
        }
    }

    /** The empty span at the very start of a text. */
    public static final Span START = new Span(0, 0);

    public int length() {
        return end - start;
    }

    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    /** The smallest span that holds both. */
    public Span to(Span other) {
        return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }
}
