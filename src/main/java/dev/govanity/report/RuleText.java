package dev.govanity.report;

import java.util.Objects;

/**
 * The text about a rule, for formats that include documentation.
 *
 * @param summary one sentence
 * @param markdown the whole page
 */
public record RuleText(String summary, String markdown) {
    public RuleText {
        Objects.requireNonNull(summary, "summary");
        Objects.requireNonNull(markdown, "markdown");
    }
}
