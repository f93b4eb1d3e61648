package dev.govanity.rules;

import java.util.List;
import java.util.stream.Stream;

/** The ids of everything that {@link Inspector} can say. Each has a {@link RulePage}. */
public final class RuleIds {
    /** What is said while a text is read, before there is a document that rules could look at: by yaml and config. */
    static final List<String> OF_READING = List.of(
            "alias",
            "duplicate-key",
            "empty-file",
            "empty-value",
            "invalid-value",
            "missing-key",
            "not-text",
            "several-documents",
            "tag",
            "too-deep",
            "too-large",
            "unknown-key",
            "wrong-kind",
            "yaml-syntax");

    private static final List<String> ALL = Stream.of(
                    OF_READING.stream(),
                    Inspector.RULES.stream().flatMap(rule -> rule.ids().stream()),
                    Suppressions.IDS.stream())
            .flatMap(ids -> ids)
            .sorted()
            .toList();

    private RuleIds() {}

    /** All of them, in alphabetical order. */
    public static List<String> all() {
        return ALL;
    }
}
