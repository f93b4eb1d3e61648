package dev.govanity.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govanity.diagnostic.SourceText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DocsTest {
    /** Each {@code docs} with the repo root it stands at, and where a browser that asks for h.org/foo/sub is sent. */
    @ParameterizedTest
    @CsvSource({
        "https://pkg.go.dev/, https://github.com/a/b, https://pkg.go.dev/h.org/foo/sub",
        "https://pkg.go.dev, https://github.com/a/b, https://pkg.go.dev/h.org/foo/sub",
        "https://docs.h.org:8080, https://github.com/a/b, https://docs.h.org:8080/h.org/foo/sub",
        "https://docs.h.org/go/, https://github.com/a/b, https://docs.h.org/go/h.org/foo/sub",
        "https://docs.h.org/go, https://github.com/a/b, https://docs.h.org/go",
        "https://docs.h.org/#go, https://github.com/a/b, https://docs.h.org/#go",
        "https://docs.h.org?go, https://github.com/a/b, https://docs.h.org?go",
        "https://docs.h.org/{importPath}/x, https://github.com/a/b, https://docs.h.org/h.org/foo/sub/x",
        "none, https://github.com/a/b, own page",
        "repo, https://github.com/a/b, https://github.com/a/b",
        "repo, https://gitlab.com/g/s/b.git, https://gitlab.com/g/s/b",
        "repo, ssh://git@gitlab.com/g/b.git, https://gitlab.com/g/b",
        "repo, ssh://git@10.10.30.30/go/foo.git, own page",
    })
    void sendBrowsers(String docs, String repo, String place) {
        assertThat(place("    repo: " + repo + "\n    docs: '" + docs + "'\n")).isEqualTo(place);
        assertThat(place("    repo: " + repo + "\ndocs: '" + docs + "'\n")).isEqualTo(place);
    }

    /** What go-source says is the repository's page is that. */
    @ParameterizedTest
    @CsvSource({"https://h.org/b x y, https://h.org/b", "_ x y, own page"})
    void takeTheRepositorysPageFromDisplay(String display, String place) {
        String entry = "    repo: https://git.h.org/b.git\n    docs: repo\n    display: '" + display + "'\n";
        assertThat(place(entry)).isEqualTo(place);
    }

    private static String place(String entry) {
        SourceText source = SourceText.of("vanity.yaml", "paths:\n  /foo:\n" + entry);
        ConfigDocument document = ConfigReader.read(source, problem -> {
            throw new AssertionError(problem);
        });
        Docs docs = Config.of(document).entries().get(0).docs();
        return docs instanceof Docs.Site site ? site.page("h.org/foo/sub") : "own page";
    }
}
