package dev.govanity.config;

import dev.govanity.yaml.YamlNode;
import java.util.Map;

/**
 * What the value of a key may be: how it is read, and how the JSON Schema says the same.
 *
 * @param <V> what a value means
 */
abstract class ValueType<V> {
    /** The JSON types of a text, which may look like a number or a truth value; nothing at all is only a warning. */
    static final Object ANY_TEXT = java.util.List.of("string", "number", "boolean", "null");

    /**
     * Reads a value, and reports what is wrong with it.
     *
     * @return a {@link YamlNode.Scalar} for text, a {@link Located} for anything else; null if it is unusable
     */
    abstract Object read(Section section, YamlNode.Pair pair);

    /** What the JSON Schema says of a value, keyword by keyword, in order. */
    abstract Map<String, Object> schema();

    /** How a value stands in JSON. */
    Object json(V value) {
        return value;
    }
}
