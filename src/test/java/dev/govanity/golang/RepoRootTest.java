package dev.govanity.golang;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RepoRootTest {
    @Test
    void saysOfEveryRootWhatGoSaysAndWhere() {
        TestRows.verify("repo-roots.tsv", 1, row -> TestRows.refusal(row.get(0), RepoRoot.check(row.get(0))));
    }

    @Test
    void wrapsTheRefusalAsTheGoCommandDoes() {
        String root = "ssh://git@h:go/foo.git";
        assertThat(RepoRoot.invalid(root, RepoRoot.check(root).orElseThrow()))
                .isEqualTo("invalid repo root \"ssh://git@h:go/foo.git\":"
                        + " parse \"ssh://git@h:go/foo.git\": invalid port \":go\" after host");
    }

    @Test
    void takesALoneSurrogateForWhatGoWouldShow() {
        assertThat(RepoRoot.check("https://\ud800@h/"))
                .contains(new Refusal("parse \"https://\ufffd@h/\": net/url: invalid userinfo", 8, 9));
    }
}
