package dev.govanity.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govanity.diagnostic.Diagnostic;
import dev.govanity.diagnostic.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What {@code forges} in a file changes, wherever it stands. */
final class ForgesTest {
    private final List<Diagnostic> problems = new ArrayList<>();

    private static final String ENTRIES = """
            paths:
              /go/foo:
                repo: ssh://git@code.mycompany.com/libs/foo.git
                branch: main
                subdir: sub
              /go/bar:
                repo: https://code.mycompany.com/libs/bar
              /go/old:
                repo: https://old.mycompany.com/go/old
            """;

    private static final String FORGES = """
            forges:
              Code.mycompany.com: forgejo
              old.mycompany.com: gerrit
            """;

    @Test
    void makesSourceLinksAndTellsTheVcsAfterTheEntriesAsBeforeThem() {
        Config before = config(FORGES + ENTRIES);
        assertThat(config(ENTRIES + FORGES)).isEqualTo(before);
        assertThat(before.entries().stream()
                        .map(entry -> entry.vcs().word() + " " + entry.display())
                        .collect(Collectors.joining("\n")))
                .isEqualTo("git https://code.mycompany.com/libs/foo"
                        + " https://code.mycompany.com/libs/foo/src/branch/main/sub{/dir}"
                        + " https://code.mycompany.com/libs/foo/src/branch/main/sub{/dir}/{file}#L{line}\ngit \ngit ");
        assertThat(problems).isEmpty();
    }

    @Test
    void judgesRootsByTheKindThatIsDeclared() {
        ConfigDocument document = read(FORGES + ENTRIES);
        assertThat(document.entries().get(2).review().orElseThrow().findings())
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.help()).startsWith("write \"https://old.mycompany.com/a/go/old\""));
    }

    @Test
    void saysWhatIsWrongWithIt() {
        read("""
                paths:
                  /x: {repo: https://h/x.git}
                forges:
                  a.dev: gitlob
                  b.dev:
                  https://c.dev: gitea
                  d.dev:3000: gitea
                  e.dev: [gitea]
                  github.com: gitea
                  gitlab.com: gitlab
                  E.dev: gitea
                """);
        assertThat(problems.stream().map(ForgesTest::line).collect(Collectors.joining("\n")))
                .isEqualTo("""
                        invalid-value: unknown forge "gitlob" in "forges" (did you mean "gitlab"?)
                        empty-value: key "b.dev" in "forges" has no value
                        invalid-value: host "https://c.dev" in "forges" is not a host name
                        invalid-value: host "d.dev:3000" in "forges" is not a host name
                        wrong-kind: "e.dev" in "forges" is a list, not a single value
                        invalid-value: host "github.com" in "forges" is GitHub, not Gitea
                        duplicate-key: duplicate host "E.dev" in "forges\"""");
    }

    private static String line(Diagnostic problem) {
        return problem.rule() + ": " + problem.message();
    }

    private Config config(String text) {
        return Config.of(read(text));
    }

    private ConfigDocument read(String text) {
        return ConfigReader.read(SourceText.of("vanity.yaml", text), problems::add);
    }
}
