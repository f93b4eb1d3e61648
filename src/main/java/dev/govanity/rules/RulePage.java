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
 * The page about a rule. The pages are Markdown files next to this class, named after their rules: a title, a sentence
 * that says what the rule finds, then "Why", "Example" and "Write instead". Tests verify that each rule has a page,
 * that only this rule finds a problem in the example, and that no rule finds one in the text to write instead.
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

    /** The effect of the example: its severity, and whether {@code --fix} can fix it. */
    public Effect effect() {
        String yaml =
                markdown.replaceFirst("(?s).*?\n## Example\n\n```yaml\n", "").replaceFirst("(?s)\n```\n.*", "\n");
        List<Diagnostic> found =
                Inspector.inspect("example", yaml.getBytes(StandardCharsets.UTF_8)).findings().diagnostics().stream()
                        .filter(diagnostic -> diagnostic.rule().equals(rule))
                        .toList();
        return found.isEmpty() // a page cannot show bytes that are not text
                ? new Effect(Severity.ERROR, false)
                : new Effect(
                        found.get(0).severity(),
                        found.stream().anyMatch(each -> each.fix().isPresent()));
    }

    /**
     * The severity of a problem, and whether it can be fixed.
     *
     * @param fixable whether there is a fix, at least for the example
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
