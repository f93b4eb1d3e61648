package dev.govanity.config;

import dev.govanity.yaml.YamlNode;
import java.util.Map;

/**
 * The type of a key's value: how to read it, and its JSON Schema.
 *
 * @param <V> the type of the value in Java
 */
abstract class ValueType<V> {
    /**
     * The JSON types of a text, which may look like a number or a boolean. Null is allowed, because an empty value is
     * only a warning.
     */
    static final Object ANY_TEXT = java.util.List.of("string", "number", "boolean", "null");

    /**
     * Reads a value, and reports errors in it.
     *
     * @return a {@link YamlNode.Scalar} for text, a {@link Located} for anything else; null if it is unusable
     */
    abstract Object read(Section section, YamlNode.Pair pair);

    /** The JSON Schema of a value: its keywords in order. */
    abstract Map<String, Object> schema();

    /** A value in JSON. */
    Object json(V value) {
        return value;
    }
}
