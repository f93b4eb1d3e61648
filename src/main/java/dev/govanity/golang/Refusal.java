package dev.govanity.golang;

import static java.util.Objects.requireNonNull;

/**
 * Why Go refuses a text.
 *
 * @param message the reason in Go's own words, without the wrappers that the go command puts around it
 * @param start where the offending characters begin in the text that was checked, in UTF-16 code units
 * @param end where they end, exclusive. The span is the whole text if no particular characters are at fault; it is
 *     empty only if the text is
 */
public record Refusal(String message, int start, int end) {
    public Refusal {
        requireNonNull(message);
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no span: " + start + " to " + end);
        }
    }

    /** A refusal of the whole of {@code text}. */
    static Refusal whole(String text, String message) {
        return new Refusal(message, 0, text.length());
    }

    /** The same place with another message. */
    Refusal withMessage(String other) {
        return new Refusal(other, start, end);
    }
}
