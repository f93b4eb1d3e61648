package dev.govanity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govanity.rules.RuleIds;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ExplainCommandTest {
    @Test
    void printsThePageOfARule() {
        assertThat(explain("several-documents")).isEqualTo(new InProcess(0, """
                        several-documents

                        A second document in one file.

                        Why

                        `---` ends a document and begins another. Which of them is the config? A file holds one.

                        Example

                            paths:
                              /go/foo:
                                repo: ssh://git@git.mycompany.com/go/foo.git
                            ---
                            paths:
                              /go/bar:
                                repo: ssh://git@git.mycompany.com/go/bar.git

                        Write instead

                            paths:
                              /go/foo:
                                repo: ssh://git@git.mycompany.com/go/foo.git
                              /go/bar:
                                repo: ssh://git@git.mycompany.com/go/bar.git
                        """, ""));
    }

    @Test
    void makesHeadingsStandOutOnATerminal() {
        InProcess result = InProcess.vanity(Path.of(""), "", Map.of(), true, "explain", "empty-port");
        assertThat(result.out()).startsWith("\u001b[1mempty-port\u001b[0m\n").contains("\n\u001b[1mWhy\u001b[0m\n");
    }

    @Test
    void listsAllRulesInLinesOfTheirOwn() {
        List<String> lines = explain().out().lines().toList();
        assertThat(lines).extracting(line -> line.split(" ", 2)[0]).isEqualTo(RuleIds.all());
        assertThat(lines).contains("alias                        A YAML anchor or alias.");
    }

    @Test
    void asksWhichRuleIsMeant() {
        InProcess result = explain("unknow-key");
        assertThat(result.status()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).startsWith("unknown rule \"unknow-key\" (did you mean \"unknown-key\"?)\n");
    }

    /** A rule's name is never a path to somewhere else. */
    @Test
    void opensNothingButPages() {
        assertThat(explain("../vanity.schema.json").status()).isEqualTo(2);
    }

    private static InProcess explain(String... rule) {
        String[] arguments = rule.length == 0 ? new String[] {"explain"} : new String[] {"explain", rule[0]};
        return InProcess.vanity(Path.of(""), arguments);
    }
}
