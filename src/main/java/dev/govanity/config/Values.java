package dev.govanity.config;

import dev.govanity.yaml.YamlNode;
import dev.govanity.yaml.YamlNode.Scalar;
import java.util.Optional;

/**
 * The usable values of one mapping. There are many entries, and most have one key of nine, so only present values take
 * memory.
 */
final class Values {
    /** One bit for each present key, by its index. */
    private final int present;
    /** A {@link Scalar} or a {@link Located} for each of them, in the order of the bits. */
    private final Object[] values;

    private Values(int present, Object[] values) {
        this.present = present;
        this.values = values;
    }

    /**
     * Reads the values. Reports each unusable value and leaves it out.
     *
     * @param pairs by the index of their key, null for a missing key
     */
    static Values read(Section section, Keys keys, YamlNode.Pair[] pairs) {
        int count = 0;
        for (YamlNode.Pair pair : pairs) {
            count += pair == null ? 0 : 1;
        }
        Object[] values = new Object[count];
        int present = 0;
        int next = 0;
        for (int index = 0; index < pairs.length; index++) {
            Object value =
                    pairs[index] == null ? null : keys.all().get(index).type().read(section, pairs[index]);
            if (value != null) {
                present |= 1 << index;
                values[next++] = value;
            }
        }
        return new Values(present, values);
    }

    /** Null if it is missing or unusable. */
    private Object value(Key<?> key) {
        int bit = 1 << key.index();
        return (present & bit) == 0 ? null : values[Integer.bitCount(present & (bit - 1))];
    }

    /** The text of a key and its place; empty if it is missing or unusable. */
    Optional<Scalar> text(Key<String> key) {
        return Optional.ofNullable((Scalar) value(key));
    }

    /** The value of a key other than text; empty if it is missing or unusable. */
    @SuppressWarnings("unchecked") // the type of this key has read it
    <V> Optional<Located<V>> located(Key<V> key) {
        return Optional.ofNullable((Located<V>) value(key));
    }

    /** The value of a key other than text, or its default; null if it has neither. */
    <V> V meaning(Key<V> key) {
        return located(key).map(Located::value).orElse(key.leftOut());
    }
}
