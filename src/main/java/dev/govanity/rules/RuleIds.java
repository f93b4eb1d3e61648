package dev.govanity.rules;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The ids of all diagnostics of {@link Inspector}. Each has a {@link RulePage}. */
public final class RuleIds {
    /** The diagnostics that yaml and config report while reading, before there is a document for the rules. */
    static final List<String> OF_READING = List.of(
            "alias",
            "duplicate-key",
            "empty-file",
            "empty-value",
            "foreign-format",
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

    /**
     * A group of related rules.
     *
     * @param title the subject of the group
     * @param rules in alphabetical order
     */
    public record Group(String title, List<String> rules) {
        public Group {
            Objects.requireNonNull(title, "title");
            rules = rules.stream().sorted().toList();
        }
    }

    private static final List<Group> GROUPS = List.of(
            new Group(
                    "the file as YAML",
                    Stream.concat(OF_READING.stream(), PastedText.IDS.stream()).toList()),
            new Group("settings of the file", ids(Inspector.OF_FILE)),
            new Group("import paths", ids(Inspector.OF_PATHS)),
            new Group("repositories", ids(Inspector.OF_REPOSITORIES)),
            new Group("repo roots", ids(Inspector.OF_ROOTS)),
            new Group("pages", ids(Inspector.OF_PAGES)),
            new Group("suppressions", Suppressions.IDS));

    private static final List<String> ALL =
            GROUPS.stream().flatMap(group -> group.rules().stream()).sorted().toList();

    private RuleIds() {}

    /** All ids, in alphabetical order. */
    public static List<String> all() {
        return ALL;
    }

    /** All ids, grouped by subject. */
    public static List<Group> groups() {
        return GROUPS;
    }

    private static List<String> ids(List<Rule> rules) {
        return rules.stream().flatMap(rule -> rule.ids().stream()).toList();
    }
}
