package dev.govanity.config;

import java.util.ArrayList;
import java.util.List;

/**
 * One key that a file may have, declared once. The reader, "did you mean", the JSON Schema and the defaults all use
 * this declaration.
 *
 * @param <V> the type of its value
 */
final class Key<V> {
    private final int index;
    private final String name;
    private final ValueType<V> type;
    private final String description;
    private final List<String> synonyms = new ArrayList<>();
    private V leftOut;
    private String example = "";
    private boolean required;
    private String cure = "";

    /**
     * @param index the index of the key among those of its mapping
     */
    Key(int index, String name, ValueType<V> type, String description) {
        this.index = index;
        this.name = name;
        this.type = type;
        this.description = description;
    }

    /** Sets the default. */
    Key<V> leftOut(V meaning) {
        this.leftOut = meaning;
        return this;
    }

    /** Sets other words that people write for this key; messages then suggest this key. */
    Key<V> notCalled(String... words) {
        synonyms.addAll(List.of(words));
        return this;
    }

    Key<V> example(String value) {
        this.example = value;
        return this;
    }

    /**
     * Makes the key required.
     *
     * @param help what to do if it is missing; "" if the message says enough
     */
    Key<V> required(String help) {
        this.required = true;
        this.cure = help;
        return this;
    }

    int index() {
        return index;
    }

    String name() {
        return name;
    }

    ValueType<V> type() {
        return type;
    }

    /** One or two sentences for people. */
    String description() {
        return description;
    }

    /** Other words that people write for it; usually none. */
    List<String> synonyms() {
        return synonyms;
    }

    /** The default; null if there is no fixed one. */
    V leftOut() {
        return leftOut;
    }

    /** An example value; "" if there is none. */
    String example() {
        return example;
    }

    boolean isRequired() {
        return required;
    }

    /** What to do where a required key is missing; "" if the message says enough. */
    String cure() {
        return cure;
    }

    @Override
    public String toString() {
        return name;
    }
}
