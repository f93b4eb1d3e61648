package dev.govanity.forge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govanity.golang.Vcs;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Roots that are reviewed in turn, against each by itself. */
class RootReviewsTest {
    private final RootReviews reviews = new RootReviews();

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
    void sayWhatIsSaidOfEachByItself(@ForAll("roots") List<String> roots, @ForAll("vcs") Optional<Vcs> vcs) {
        roots.forEach(root -> holdsFor(root, vcs));
    }

    private void holdsFor(String root, Optional<Vcs> vcs) {
        assertThat(reviews.of(root, vcs)).isEqualTo(RootReview.of(root, vcs));
    }

    /** Nearly all stand on a host of a few. */
    @Provide
    Arbitrary<List<String>> roots() {
        Arbitrary<String> origin = Arbitraries.of(
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
        Arbitrary<String> path = Arbitraries.strings()
                .withChars("ab/.-_~ %?#@:=")
                .ofMaxLength(12)
                .map(text -> "/" + text);
        Arbitrary<String> telling =
                Arbitraries.of("/scm/a/b.git", "/a/b", "/-/tree/x", "/x/_git/y", "/" + "a1".repeat(20), "/a.git", "");
        Arbitrary<String> near =
                Combinators.combine(origin, Arbitraries.oneOf(path, telling)).as(String::concat);
        return Arbitraries.oneOf(near, near, near, RootTexts.any()).list().ofMaxSize(20);
    }

    @Provide
    Arbitrary<Optional<Vcs>> vcs() {
        return Arbitraries.of(Vcs.GIT, Vcs.GIT, Vcs.MOD, Vcs.HG).optional(0.8);
    }
}
