package dev.govanity.report;

import java.util.Objects;

/**
 * What a format that brings its own documentation says about a rule.
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
