package dev.govanity.config;

import dev.govanity.diagnostic.Span;
import java.util.Objects;

/**
 * A value other than text, and its place in the file. Text keeps its place in a {@link
 * dev.govanity.yaml.YamlNode.Scalar}.
 */
public record Located<T>(T value, Span span) {
    public Located {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(span, "span");
    }
}
