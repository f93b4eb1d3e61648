package dev.govanity.config;

import java.util.ArrayList;
import java.util.List;

/**
 * One key that a file may have, declared once: the reader, "did you mean", the JSON Schema and the defaults all ask
 * here.
 *
 * @param <V> what its value means
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

    /** @param index of the key among those of its mapping */
    Key(int index, String name, ValueType<V> type, String description) {
        this.index = index;
        this.name = name;
        this.type = type;
        this.description = description;
    }

    /** What it means if it is left out. */
    Key<V> leftOut(V meaning) {
        this.leftOut = meaning;
        return this;
    }

    /** Words that people write for it, and are pointed to it. */
    Key<V> notCalled(String... words) {
        synonyms.addAll(List.of(words));
        return this;
    }

    Key<V> example(String value) {
        this.example = value;
        return this;
    }

    /**
     * A mapping without it is a mistake.
     *
     * @param help what to do then; "" if the message says enough
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

    /** Words that people write for it; mostly none. */
    List<String> synonyms() {
        return synonyms;
    }

    /** What it means if it is left out; null if that is not one value. */
    V leftOut() {
        return leftOut;
    }

    /** "" if there is none. */
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
