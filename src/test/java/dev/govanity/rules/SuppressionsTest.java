package dev.govanity.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govanity.diagnostic.Diagnostic;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What suppressions do not do; what they do stands in the golden files of validate. */
final class SuppressionsTest {
    @Test
    void doNotMakeAConfigOfABrokenText() {
        Inspection inspection = inspect("https://github.com/a/b, vcs: mercurial} # vanity:ignore unknown-vcs reason");
        assertThat(inspection.config()).isEmpty();
        assertThat(inspection.findings().diagnostics()).extracting("rule").containsExactly("suppressed-error");
    }

    @Test
    void doNotKeepAMendableRootFromBeingServed() {
        Inspection inspection = inspect("git@git.mycompany.com:go/foo.git} # vanity:ignore scp-like reason");
        assertThat(inspection.config()).isPresent();
        assertThat(inspection.findings().diagnostics()).isEmpty();
    }

    @Test
    void doNotUncoverSecrets() {
        Inspection inspection =
                inspect("https://joe:geheim@git.mycompany.com/a.git} # vanity:ignore credentials reason");
        assertThat(inspection.findings().source().line(2)).contains("joe:******@");
    }

    @Test
    void doNotHideOneAnother() {
        Inspection inspection =
                inspect("https://github.com/a/b} # vanity:ignore unused-suppression,nested-entry,no-such-rule reason");
        assertThat(inspection.findings().diagnostics())
                .extracting("rule")
                .containsExactly("unused-suppression", "unused-suppression", "invalid-suppression");
    }

    @Test
    void standAboveOneAnother() {
        String text = """
                paths:
                  # vanity:ignore scp-like one
                  # a comment
                  # vanity:ignore unknown-vcs two
                  /a: {repo: "git@git.mycompany.com:go/foo.git", vcs: mercurial} # vanity:ignore suppressed-error three

                  # vanity:ignore nested-entry above a blank line

                  /a/b: {repo: "https://github.com/a/b", vcs: git}
                """;
        assertThat(Inspector.inspect("f", text.getBytes(StandardCharsets.UTF_8))
                        .findings()
                        .diagnostics())
                .extracting(Diagnostic::message)
                .containsExactly(
                        "suppressed error \"unknown-vcs\" still keeps the file from being served",
                        "suppression of \"suppressed-error\" suppresses nothing",
                        "suppression of \"nested-entry\" suppresses nothing",
                        "entry \"/a/b\" lies within entry \"/a\"");
    }

    @Test
    void doNotLetFixesBeApplied() {
        String text = "paths:\n  /a: {repo: github.com/a/b} # vanity:ignore no-scheme reason\n";
        assertThat(Correction.of("vanity.yaml", text.getBytes(StandardCharsets.UTF_8))
                        .edits())
                .isEmpty();
    }

    private static Inspection inspect(String restOfRepo) {
        return Inspector.inspect(
                "vanity.yaml", ("paths:\n  /a: {repo: " + restOfRepo + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
