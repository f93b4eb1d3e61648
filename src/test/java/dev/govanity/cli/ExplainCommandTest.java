package dev.govanity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govanity.Golden;
import dev.govanity.outcome.Reason;
import dev.govanity.outcome.ReasonPage;
import dev.govanity.rules.RuleIds;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ExplainCommandTest {
    @Test
    void printsThePageOfARule() {
        assertThat(explain("several-documents")).isEqualTo(new InProcess(0, """
                        several-documents

                        A second document in one file.

                        Why

                        `---` ends a document and begins another. A config file must contain only one document.

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
    void listsRulesAndReasonsByWhatTheyAreAbout() {
        Golden.assertMatches(
                Golden.folder("explain").resolve("list.out"), explain().out());
        assertThat(explain().out().lines().filter(line -> line.startsWith("  ")).map(line -> line.split(" +", 3)[1]))
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                RuleIds.all().stream(),
                                Arrays.stream(Reason.values()).map(Reason::code))
                        .toList());
    }

    @Test
    void explainsAReason() {
        assertThat(explain("dns").out()).isEqualTo("""
                        dns

                        The host name of the repo root does not resolve.

                        Why

                        DNS on this machine has no address for the name. go and git use the same DNS, so they fail too.

                        Example

                            host name "git.mycompany.con" does not resolve [dns]

                        What to do

                        - Check the spelling: a typing error is the usual cause.
                        - Run `getent hosts git.mycompany.com`, which uses the same DNS. If it prints nothing, fix the \
                        resolver
                          or connect the VPN.
                        - A name from `~/.ssh/config` (`Host git`) works only on machines with that file. Write the \
                        real name.
                        """);
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void hasAPageOfTheSameFormForEachReason(Reason reason) {
        String page = ReasonPage.of(reason).markdown();
        assertThat(page)
                .matches("# " + reason.code()
                        + "\n\n[^#\n].*\\.\n\n## Why\n\n(?:[^#].*\n|\n)+?\n## Example\n\n```text\n.+ \\["
                        + reason.code() + "]\n```\n\n## What to do\n\n(?:(?:- |  ).+\n)+");
        assertThat(page.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(112));
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
