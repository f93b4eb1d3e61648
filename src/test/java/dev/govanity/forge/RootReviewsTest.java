package dev.govanity.forge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govanity.golang.Vcs;
import dev.govanity.property.Property;
import dev.govanity.property.Samples;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Roots that are reviewed in turn, against each by itself. */
class RootReviewsTest {
    private final RootReviews reviews = new RootReviews(HostKinds.BY_NAME);

    @Test
    void looksAtThePathBehindAFlawlessHost() {
        for (String root : List.of(
                "https://git.mycompany.com/go/foo",
                "https://git.mycompany.com/go/bar.git",
                "https://git.mycompany.com/go/bar.git/",
                "https://git.mycompany.com/go/b ar",
                "https://git.mycompany.com/go/glpat-aBcDeFgHiJkLmNoPqRsT/x",
                "https://git.mycompany.com/g/p/-/tree/main",
                "https://git.mycompany.com",
                "https://git.mycompany.com.evil.example:22/x")) {
            holdsFor(root, Optional.of(Vcs.GIT));
        }
    }

    @Property(tries = 5_000)
    void sayWhatIsSaidOfEachByItself(Samples samples) {
        Optional<Vcs> vcs = samples.emptyInTen(2, () -> samples.of(Vcs.GIT, Vcs.GIT, Vcs.MOD, Vcs.HG));
        samples.list(20, RootReviewsTest::root).forEach(root -> holdsFor(root, vcs));
    }

    private void holdsFor(String root, Optional<Vcs> vcs) {
        assertThat(reviews.of(root, vcs)).isEqualTo(RootReview.of(root, vcs));
    }

    /** Nearly all stand on a host of a few. */
    private static String root(Samples samples) {
        return samples.chance(3, 4) ? origin(samples) + path(samples) : RootTexts.any(samples);
    }

    private static String origin(Samples samples) {
        return samples.of(
                "https://h",
                "https://git.mycompany.com",
                "ssh://git@h:22",
                "ssh://git@h",
                "http://h",
                "https://gitlab.h",
                "https://[::1]",
                "ssh://a%20b@h",
                "https://größe.example",
                "http://h:22",
                "ssh://h");
    }

    private static String path(Samples samples) {
        return samples.chance(1, 2)
                ? "/" + samples.text("ab/.-_~ %?#@:=", 0, 12)
                : samples.of("/scm/a/b.git", "/a/b", "/-/tree/x", "/x/_git/y", "/" + "a1".repeat(20), "/a.git", "");
    }
}
