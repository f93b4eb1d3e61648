package dev.govanity.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govanity.config.Config;
import dev.govanity.config.Docs;
import dev.govanity.config.Entry;
import dev.govanity.golang.Vcs;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class InspectorTest {
    private static Inspection inspect(String text) {
        return Inspector.inspect("vanity.yaml", text.getBytes(StandardCharsets.UTF_8));
    }

    private static Inspection inspectRoot(String root) {
        return inspect("paths:\n  /foo:\n    repo: '" + root + "'\n");
    }

    @ParameterizedTest
    @CsvSource({
        "ssh://git@10.10.30.30:go/foo.git, ssh://git@10.10.30.30/go/foo.git",
        "git@10.10.30.30:go/foo.git, ssh://git@10.10.30.30/go/foo.git",
        "github.com/a/b, https://github.com/a/b",
    })
    void servesTheOnlyThingThatABrokenRootCanMean(String written, String served) {
        Inspection inspection = inspectRoot(written);
        assertThat(inspection.findings().errors()).isPositive();
        assertThat(inspection.config().orElseThrow().entries())
                .extracting(Entry::repoRoot)
                .containsExactly(served);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "git+ssh://git@10.10.30.30/go/foo.git",
                "ssh://git@10.10.30.30:80/go/foo.git",
                "https://GitHub.com/a/b.git/",
            })
    void servesWhatWorksByteForByte(String root) {
        Inspection inspection = inspectRoot(root);
        assertThat(inspection.findings().warnings()).isPositive();
        assertThat(inspection.config().orElseThrow().entries())
                .extracting(Entry::repoRoot)
                .containsExactly(root);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "git@10.10.30.30:2222/go/foo.git", // two readings
                "https://bob:geheim@10.10.30.30/foo.git",
                "file:///srv/foo.git",
                "https://git.mycompany.com/foo", // no vcs
            })
    void servesNothingIfARootIsNotForUsToMend(String root) {
        assertThat(inspectRoot(root).config()).isEmpty();
    }

    @Test
    void servesNothingForAnErrorElsewhereAlthoughItHasAFix() {
        Inspection inspection = inspect("paths:\n  /foo:\n    repo: https://github.com/a/b\n    vcs: Git\n");
        assertThat(inspection.findings().diagnostics())
                .singleElement()
                .satisfies(diagnostic -> assertThat(diagnostic.fix()).isPresent());
        assertThat(inspection.config()).isEmpty();
    }

    @Test
    void fillsInWhatIsLeftOut() {
        assertThat(inspect("paths:\n  /foo/:\n    repo: https://github.com/a/b\n")
                        .config())
                .contains(Config.builder(List.of(Entry.builder("/foo", Vcs.GIT, "https://github.com/a/b")
                                .display("https://github.com/a/b https://github.com/a/b/tree/master{/dir}"
                                        + " https://github.com/a/b/blob/master{/dir}/{file}#L{line}")
                                .docs(Docs.PKG_GO_DEV)
                                .build()))
                        .cacheMaxAge(86_400)
                        .build());
    }

    @Test
    void givesEachRuleANameOfItsOwn() {
        assertThat(Inspector.RULES.stream().flatMap(rule -> rule.ids().stream()))
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*"));
    }

    /** A large one is judged and completed on all cores. */
    @Test
    void makesTheSameOfLargeFilesAsOfSmallOnes() {
        List<Entry> ofSmallOnes = Stream.of(entries(0, 15_000), entries(15_000, 30_000))
                .flatMap(List::stream)
                .toList();
        assertThat(entries(0, 30_000)).hasSize(30_000).isEqualTo(ofSmallOnes);
    }

    private static List<Entry> entries(int from, int to) {
        StringBuilder text = new StringBuilder("host: mycompany.com\npaths:\n");
        for (int number = from; number < to; number++) {
            text.append("  /go/mod")
                    .append(number)
                    .append(":\n    repo: https://h.mycompany.com/mod")
                    .append(number)
                    .append("\n    vcs: git\n");
        }
        return Inspector.inspect("f", text.toString().getBytes(StandardCharsets.UTF_8))
                .config()
                .orElseThrow()
                .entries();
    }
}
