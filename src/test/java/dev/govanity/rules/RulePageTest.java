package dev.govanity.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govanity.Golden;
import dev.govanity.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each rule has a page, and what the page says is true. */
final class RulePageTest {
    private static final Path PAGES = Path.of("src/main/resources/dev/govanity/rules");

    /** What a page looks like; the groups are the example and what to write instead. */
    private static final Pattern FORM =
            Pattern.compile("# (?<rule>[a-z0-9-]+)\n\n(?<summary>[^#\n].*\\.)\n\n## Why\n\n(?:[^#].*\n|\n)+?"
                    + "\n## Example\n\n```(?<language>\\w+)\n(?<example>(?s:.+?))```\n"
                    + "\n## Write instead\n\n```\\w+\n(?<cure>(?s:.+?))```\n");

    /** Problems of bytes rather than of text, which a page cannot show: {@link #findsWhatNoPageCanShow}. */
    private static final Set<String> NOT_SHOWN = Set.of("not-text", "too-large", "too-long");

    private static final Pattern EMITTED = Pattern.compile("Diagnostic\\s*\\.(?:error|warning)\\(\\s*\"([a-z0-9-]+)\"");

    @Test
    void isThereForEachRuleAndForNothingElse() {
        Set<String> pages = new TreeSet<>();
        Golden.files(PAGES, ".md")
                .forEach(file -> pages.add(file.getFileName().toString().replaceFirst("\\.md$", "")));
        assertThat(pages)
                .as("pages in %s; a new rule's page is written like that of its neighbours", PAGES)
                .containsExactlyElementsOf(RuleIds.all());
    }

    @TestFactory
    Stream<DynamicTest> showsWhatTheRuleFindsAndWhatItDoesNot() {
        return RuleIds.all().stream().map(rule -> DynamicTest.dynamicTest(rule, () -> check(rule)));
    }

    private static void check(String rule) {
        RulePage page = RulePage.of(rule).orElseThrow();
        var form = FORM.matcher(page.markdown());
        assertThat(form.matches())
                .as(
                        "%s.md: title, one sentence, Why, Example, Write instead, each of the last two with one block",
                        rule)
                .isTrue();
        assertThat(form.group("rule")).isEqualTo(rule);
        assertThat(form.group("summary")).isEqualTo(page.summary()).hasSizeLessThanOrEqualTo(100);
        if (NOT_SHOWN.contains(rule)) {
            assertThat(form.group("language")).isNotEqualTo("yaml");
            return;
        }
        assertThat(rules(form.group("example")))
                .as("what the example of %s.md gives", rule)
                .containsOnly(rule);
        assertThat(rules(form.group("cure")))
                .as("what \"Write instead\" of %s.md gives", rule)
                .isEmpty();
    }

    @Test
    void findsWhatNoPageCanShow() {
        assertThat(rules(Inspector.inspect("vanity.yaml", "paths: caf\u00e9".getBytes(StandardCharsets.ISO_8859_1))))
                .containsExactly("not-text");
        assertThat(rules(Inspector.tooLarge("vanity.yaml", 1))).containsExactly("too-large");
        assertThat(rules("docs: none\npaths: {/foo: {repo: \"https://h.example.com/" + "0".repeat(131_072) + "\"}}"))
                .containsExactly("too-long");
    }

    /** The list of what reading says would otherwise go stale unnoticed. */
    @Test
    void isThereForWhateverReadingSays() throws IOException {
        Set<String> emitted = new TreeSet<>();
        for (String room : List.of("yaml", "config", "rules")) {
            for (Path file : Golden.files(Path.of("src/main/java/dev/govanity", room), ".java")) {
                EMITTED.matcher(Files.readString(file))
                        .results()
                        .map(MatchResult::group)
                        .forEach(call -> emitted.add(call.replaceFirst("(?s).*\"([a-z0-9-]+)\"", "$1")));
            }
        }
        assertThat(emitted).containsExactlyElementsOf(RuleIds.OF_READING);
    }

    private static List<String> rules(String text) {
        return rules(Inspector.inspect("vanity.yaml", text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> rules(Inspection inspection) {
        return inspection.findings().diagnostics().stream()
                .map(Diagnostic::rule)
                .toList();
    }
}
