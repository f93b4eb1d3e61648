package dev.govanity.forge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govanity.golang.Vcs;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForgeTest {
    private static final RootTable FORGES = RootTable.named("forges.txt");

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
        assertThat(Forge.of(root).display(root, Optional.empty(), "", HostKinds.BY_NAME))
                .contains(root + " " + root + "/tree/master{/dir} " + root + "/blob/master{/dir}/{file}#L{line}");
    }

    @ParameterizedTest
    @CsvSource({
        "https://bitbucket.org/w/r",
        "https://bitbucket.org",
        "https://bitbucket.organic/w/r",
    })
    void showsBitbucketWithoutABranchAsGovanityurlsDoes(String root) {
        assertThat(Forge.of(root).display(root, Optional.empty(), "", HostKinds.BY_NAME))
                .contains(root + " " + root + "/src/default{/dir} " + root + "/src/default{/dir}/{file}#{file}-{line}");
    }

    @Test
    void keepsABranchWithinItsField() {
        assertThat(Forge.GITLAB.display(
                        "https://gitlab.com/g/p.git", Optional.of("fix/a b#{dir}"), "", HostKinds.BY_NAME))
                .contains("https://gitlab.com/g/p https://gitlab.com/g/p/-/tree/fix/a%20b%23%7Bdir%7D{/dir}"
                        + " https://gitlab.com/g/p/-/blob/fix/a%20b%23%7Bdir%7D{/dir}/{file}#L{line}");
    }

    @ParameterizedTest
    @CsvSource({
        "https://github.com/o/r, main, https://github.com/o/r/tree/main/operators/account%20operator{/dir}",
        "https://github.com/o/r,, https://github.com/o/r/tree/master/operators/account%20operator{/dir}",
        "https://dev.azure.com/o/p/_git/r, main,"
                + " https://dev.azure.com/o/p/_git/r?path=/operators/account%20operator{/dir}&version=GBmain",
        "https://bitbucket.mycompany.com/scm/key/r.git, main,"
                + " https://bitbucket.mycompany.com/projects/key/repos/r/browse/operators/account%20operator{/dir}"
                + "?at=refs/heads/main",
    })
    void showsTheDirectoryOfAModuleInItsRepository(String root, String branch, String directory) {
        String[] fields = Forge.of(root)
                .display(root, Optional.ofNullable(branch), "operators/account operator", HostKinds.BY_NAME)
                .orElseThrow()
                .split(" ", -1);
        assertThat(fields[1]).isEqualTo(directory);
        assertThat(fields[2]).contains("/operators/account%20operator{/dir}/{file}");
    }

    @Test
    void takesADeclaredHostForWhatItIs() {
        HostKinds kinds = HostKinds.declaring(Map.of("code.mycompany.com", Forge.GITEA, "github.com", Forge.PLAIN));
        assertThat(Forge.of("ssh://me@code.mycompany.com:7999/o/r", kinds)).isEqualTo(Forge.GITEA);
        assertThat(Forge.of("https://github.com/o/r", kinds)).isEqualTo(Forge.GITHUB);
        assertThat(Forge.inferVcs("https://code.mycompany.com/o/r", kinds)).contains(Vcs.GIT);
        assertThat(Forge.inferVcs("https://code.mycompany.com/o/r")).isEmpty();
        assertThat(Forge.GITEA.display("ssh://git@code.mycompany.com/o/r.git", Optional.of("main"), "", kinds))
                .contains("https://code.mycompany.com/o/r https://code.mycompany.com/o/r/src/branch/main{/dir}"
                        + " https://code.mycompany.com/o/r/src/branch/main{/dir}/{file}#L{line}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gitlab", "github", "gitea", "forgejo", "gogs", "gerrit", "bitbucket", "azure", "plain"})
    void hasANameForEachKindThatCompaniesInstall(String name) {
        assertThat(Forge.named(name)).isPresent();
        assertThat(Forge.names()).contains(name).doesNotHaveDuplicates();
    }

    /** Its name and vcs, and the three fields of go-source without a branch and with {@code main}, one a line. */
    static String shown(String root, Optional<Vcs> ignored) {
        String vcs = Forge.inferVcs(root).map(Vcs::word).orElse("no vcs");
        return "  " + Forge.of(root) + ", " + vcs + "\n"
                + fields("any", Forge.of(root).display(root, Optional.empty(), "", HostKinds.BY_NAME))
                + fields("main", Forge.of(root).display(root, Optional.of("main"), "", HostKinds.BY_NAME));
    }

    private static String fields(String branch, Optional<String> display) {
        return display.map(fields -> "  " + branch + ": " + fields.replace(" ", "\n    ") + "\n")
                .orElse("");
    }
}
