package dev.govanity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govanity.outcome.Reason;
import dev.govanity.rules.RuleIds;
import java.nio.file.Path;
import java.util.Arrays;
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
    void listsRulesAndThenReasonsInLinesOfTheirOwn() {
        String[] lists = explain().out().split("\n\n");
        assertThat(lists).hasSize(2);
        assertThat(lists[0].lines())
                .contains("alias                        A YAML anchor or alias.")
                .extracting(line -> line.split(" ", 2)[0])
                .isEqualTo(RuleIds.all());
        assertThat(lists[1].lines())
                .contains("connect-refused              backend failed: nothing listens on the port")
                .extracting(line -> line.split(" ", 2)[0])
                .isEqualTo(Arrays.stream(Reason.values()).map(Reason::code).toList());
    }

    @Test
    void explainsAReason() {
        assertThat(explain("ssh-legacy")).isEqualTo(new InProcess(0, """
                        ssh-legacy

                        A backend is degraded: the server needs algorithms that current OpenSSH refuses.
                        """, ""));
    }

    @Test
    void asksWhichRuleIsMeant() {
        InProcess result = explain("unknow-key");
        assertThat(result.status()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).isEqualTo("vanity: unknown rule \"unknow-key\" (did you mean \"unknown-key\"?)\n");
    }

    /** A rule's name is never a path to somewhere else. */
    @Test
    void opensNothingButPages() {
        assertThat(explain("../rules/unknown-key").status()).isEqualTo(2);
    }

    private static InProcess explain(String... rule) {
        String[] arguments = rule.length == 0 ? new String[] {"explain"} : new String[] {"explain", rule[0]};
        return InProcess.vanity(Path.of(""), arguments);
    }
}
