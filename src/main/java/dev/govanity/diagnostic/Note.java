package dev.govanity.diagnostic;

import java.util.Objects;

/**
 * A second place that a diagnostic speaks of, such as where a duplicate key stood first.
 *
 * @param span in the same text as the diagnostic's
 * @param message lower case, no full stop
 */
public record Note(Span span, String message) {
    public Note {
        Objects.requireNonNull(span, "span");
        Objects.requireNonNull(message, "message");
    }
}
