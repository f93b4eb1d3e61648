package dev.govanity.diagnostic;

import java.util.Objects;

/**
 * A second place that a diagnostic refers to, such as the first of two duplicate keys.
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
