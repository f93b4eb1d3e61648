package dev.govanity.rules;

import dev.govanity.diagnostic.Diagnostic;
import dev.govanity.diagnostic.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What there is to read about a rule. The pages are Markdown files beside this class, named after their rules: a title,
 * a sentence that says what the rule finds, then "Why", "Example" and "Write instead". Tests hold that each rule has
 * one, that its example is found by this rule and no other, and that nothing is found in what to write instead.
 *
 * @param rule the id of the rule
 * @param summary the sentence below the title
 * @param markdown the whole page
 */
public record RulePage(String rule, String summary, String markdown) {
    public RulePage {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(summary, "summary");
        Objects.requireNonNull(markdown, "markdown");
    }

    /** The page about a rule; empty if there is no such rule. */
    public static Optional<RulePage> of(String rule) {
        return RuleIds.all().contains(rule) ? Optional.of(read(rule)) : Optional.empty();
    }

    private static RulePage read(String rule) {
        try (InputStream page = RulePage.class.getResourceAsStream(rule + ".md")) {
            if (page == null) {
                throw new IllegalStateException("rule " + rule + " has no page");
            }
            String markdown = new String(page.readAllBytes(), StandardCharsets.UTF_8);
            return new RulePage(rule, summary(markdown), markdown);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The paragraph after the title, on one line. */
    private static String summary(String markdown) {
        String[] paragraphs = markdown.split("\n\n", 3);
        return paragraphs.length < 2 ? "" : paragraphs[1].replace('\n', ' ');
    }

    /** What the example gives: how bad it is, and whether {@code --fix} mends it. */
    public Effect effect() {
        String yaml =
                markdown.replaceFirst("(?s).*?\n## Example\n\n```yaml\n", "").replaceFirst("(?s)\n```\n.*", "\n");
        List<Diagnostic> found =
                Inspector.inspect("example", yaml.getBytes(StandardCharsets.UTF_8)).findings().diagnostics().stream()
                        .filter(diagnostic -> diagnostic.rule().equals(rule))
                        .toList();
        return found.isEmpty() // a page cannot show bytes that are no text
                ? new Effect(Severity.ERROR, false)
                : new Effect(
                        found.get(0).severity(),
                        found.stream().anyMatch(each -> each.fix().isPresent()));
    }

    /**
     * What follows from a problem.
     *
     * @param fixable whether there is a fix, at least for what the example shows
     */
    public record Effect(Severity severity, boolean fixable) {
        public Effect {
            Objects.requireNonNull(severity, "severity");
        }

        /** For people: {@code error, fix}. */
        @Override
        public String toString() {
            return severity + (fixable ? ", fix" : "");
        }
    }
}
