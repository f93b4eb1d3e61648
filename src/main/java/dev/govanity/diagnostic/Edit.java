package dev.govanity.diagnostic;

import java.util.Objects;

/**
 * One replacement in a text.
 *
 * @param span the text to replace; empty to insert
 * @param replacement the new text, in the text's own syntax; empty to delete
 */
public record Edit(Span span, String replacement) {
    public Edit {
        Objects.requireNonNull(span, "span");
        Objects.requireNonNull(replacement, "replacement");
    }
}
