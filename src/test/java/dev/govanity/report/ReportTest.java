package dev.govanity.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govanity.Golden;
import dev.govanity.Schemas;
import dev.govanity.diagnostic.Diagnostic;
import dev.govanity.diagnostic.Findings;
import dev.govanity.diagnostic.SourceText;
import dev.govanity.diagnostic.Span;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every format prints the same odd findings; what it makes of them stands in {@code report/}. */
final class ReportTest {
    private static final Report JSON = new JsonReport();
    private static final Report GITHUB = new GithubReport();
    private static final Report GITLAB = new GitlabReport();
    private static final Report SARIF =
            new SarifReport("1.2.3", rule -> new RuleText("About " + rule, "# " + rule + "\n"));
    private static final Report JUNIT = new JunitReport(false);
    private static final Report STRICT_JUNIT = new JunitReport(true);

    /** By the name of the file that holds what they print. */
    private static final Map<String, Report> FORMATS = Map.of(
            "sample.txt", new TextReport(Palette.PLAIN),
            "sample.ansi", new TextReport(Palette.ANSI),
            "sample.json", JSON,
            "sample.github", GITHUB,
            "sample.gitlab.json", GITLAB,
            "sample.sarif", SARIF,
            "sample.junit.xml", JUNIT,
            "sample.strict.junit.xml", STRICT_JUNIT);

    static Set<String> formats() {
        return new TreeSet<>(FORMATS.keySet());
    }

    @ParameterizedTest
    @MethodSource("formats")
    void printsEverythingThatAnyFormatCanStumbleOver(String golden) {
        Golden.assertMatches(Golden.folder("report").resolve(golden), print(FORMATS.get(golden), Sample.findings()));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void keepsSecrets(String golden) {
        assertThat(print(FORMATS.get(golden), Sample.findings())).doesNotContain("secret");
    }

    @Test
    void keepsToPublishedSchemas() {
        for (List<Findings> findings : List.of(Sample.findings(), List.<Findings>of())) {
            assertThat(Schemas.complaints("validate.json", print(JSON, findings)))
                    .isEmpty();
            assertThat(Schemas.complaints("gitlab-code-quality.json", print(GITLAB, findings)))
                    .isEmpty();
            assertThat(Schemas.complaints("sarif-2.1.0-rtm.5.json", print(SARIF, findings)))
                    .isEmpty();
            assertThat(Schemas.xmlComplaints("junit-10.xsd", print(JUNIT, findings)))
                    .isEmpty();
            assertThat(Schemas.xmlComplaints("junit-10.xsd", print(STRICT_JUNIT, findings)))
                    .isEmpty();
        }
    }

    /** What the runner takes for a command: actions/runner, ActionCommand.TryParseV2. */
    @Test
    void writesOneWorkflowCommandOnEachLine() {
        Pattern command = Pattern.compile("::(error|warning) ([a-zA-Z]+=[^,:]+,)*[a-zA-Z]+=[^,:]+::.+");
        assertThat(print(GITHUB, Sample.findings()).lines())
                .hasSize(6)
                .allSatisfy(line -> assertThat(line).matches(command));
    }

    @Test
    void keepsFingerprintsWhenLinesMove() {
        String before = print(GITLAB, List.of(twoAlike("a: 1\na: 2\n", 0, 5)));
        String after = print(GITLAB, List.of(twoAlike("\n\na: 1\na: 2\n", 2, 7)));
        List<String> fingerprints = fingerprints(before);
        assertThat(fingerprints).hasSize(2).doesNotHaveDuplicates();
        assertThat(fingerprints(after)).isEqualTo(fingerprints);
    }

    private static Findings twoAlike(String text, int first, int second) {
        return new Findings(
                SourceText.of("vanity.yaml", text),
                List.of(
                        Diagnostic.error("unknown-key", new Span(first, first + 1), "unknown key \"a\""),
                        Diagnostic.error("unknown-key", new Span(second, second + 1), "unknown key \"a\"")));
    }

    private static List<String> fingerprints(String json) {
        return Pattern.compile("\"fingerprint\":\"(\\w+)\"")
                .matcher(json)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static String print(Report report, List<Findings> findings) {
        StringWriter out = new StringWriter();
        try {
            report.print(findings, out);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return out.toString();
    }
}
