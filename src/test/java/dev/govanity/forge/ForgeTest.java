package dev.govanity.forge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govanity.golang.Vcs;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ForgeTest {
    private static final GoldenFile FORGES = GoldenFile.named("forges.txt");

    @Test
    void tellsAsTheGoldenFileSays() {
        FORGES.assertMadeBy(ForgeTest::shown);
    }

    @ParameterizedTest
    @EnumSource
    void tellsEveryForgeOfTheGoldenFile(Forge forge) {
        assertThat(FORGES.text()).contains("\n  " + forge + ", ");
    }

    @ParameterizedTest
    @CsvSource({
        "https://github.com/a/b, git",
        "https://github.com/a/b.git, git",
        "http://github.com/a/b, git",
        "git@h:a/b, git",
        "ssh://git@h/a/b, git",
        "ssh://bob@h/a/b,",
        "ssh://bob@h:29418/a/b, git",
        "https://h/a/b,",
        "https://h/a/b.git/, git",
        "https://h/a/b.hg, hg",
        "ssh://hg@h/a/b, hg",
        "svn+ssh://h/a, svn",
        "svn://h/a, svn",
        "bzr://h/a, bzr",
        "https://h/a.fossil, fossil",
        "https://rhodecode.mycompany.com/g/r,",
        "https://goproxy.mycompany.com,",
        "/srv/x,",
    })
    void infersTheVcsThatARootTells(String root, String vcs) {
        assertThat(Forge.inferVcs(root).map(Vcs::word)).isEqualTo(Optional.ofNullable(vcs));
    }

    @ParameterizedTest
    @CsvSource({
        "https://github.com/a/b",
        "https://github.com/a/b.git",
        "https://github.com/a/b/",
    })
    void showsGitHubWithoutABranchAsGovanityurlsDoes(String root) {
        assertThat(Forge.of(root).display(root, Optional.empty()))
                .contains(root + " " + root + "/tree/master{/dir} " + root + "/blob/master{/dir}/{file}#L{line}");
    }

    @ParameterizedTest
    @CsvSource({
        "https://bitbucket.org/w/r",
        "https://bitbucket.org",
        "https://bitbucket.organic/w/r",
    })
    void showsBitbucketWithoutABranchAsGovanityurlsDoes(String root) {
        assertThat(Forge.of(root).display(root, Optional.empty()))
                .contains(root + " " + root + "/src/default{/dir} " + root + "/src/default{/dir}/{file}#{file}-{line}");
    }

    @Test
    void keepsABranchWithinItsField() {
        assertThat(Forge.GITLAB.display("https://gitlab.com/g/p.git", Optional.of("fix/a b#{dir}")))
                .contains("https://gitlab.com/g/p https://gitlab.com/g/p/-/tree/fix/a%20b%23%7Bdir%7D{/dir}"
                        + " https://gitlab.com/g/p/-/blob/fix/a%20b%23%7Bdir%7D{/dir}/{file}#L{line}");
    }

    /** Its name and vcs, and the three fields of go-source without a branch and with {@code main}, one a line. */
    static String shown(String root, Optional<Vcs> ignored) {
        String vcs = Forge.inferVcs(root).map(Vcs::word).orElse("no vcs");
        return "  " + Forge.of(root) + ", " + vcs + "\n"
                + fields("any", Forge.of(root).display(root, Optional.empty()))
                + fields("main", Forge.of(root).display(root, Optional.of("main")));
    }

    private static String fields(String branch, Optional<String> display) {
        return display.map(fields -> "  " + branch + ": " + fields.replace(" ", "\n    ") + "\n")
                .orElse("");
    }
}
