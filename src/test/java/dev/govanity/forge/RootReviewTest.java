package dev.govanity.forge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govanity.golang.Vcs;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RootReviewTest {
    private static final RootTable REVIEWS = RootTable.named("reviews.txt");

    @Test
    void reviewsAsTheGoldenFileSays() {
        REVIEWS.assertMadeBy(RootReviewTest::shown);
    }

    @ParameterizedTest
    @EnumSource
    void findsEveryFaultOfTheGoldenFile(Fault fault) {
        assertThat(REVIEWS.text()).containsPattern("\\^ (error|warning) " + fault + "\n");
    }

    @Test
    void masksEachCodePointOfASecretAndLeavesTheRest() {
        RootReview review = RootReview.of("https://bob:a\uD83D\uDE00@h/x.git", Optional.empty());
        assertThat(review.shown()).isEqualTo("https://bob:**@h/x.git");
        assertThat(review.findings())
                .extracting(RootFault::start, RootFault::end)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(12, 15));
    }

    @Test
    void givesBothReadingsOfDigitsAfterAColon() {
        List<RootReading> readings = RootReview.of("git@h:2222/go/foo.git", Optional.of(Vcs.GIT))
                .findings()
                .get(0)
                .readings();
        assertThat(readings)
                .containsExactly(
                        new RootReading("ssh://git@h:2222/go/foo.git", "2222 is the port"),
                        new RootReading("ssh://git@h/2222/go/foo.git", "2222 is the first path element"));
    }

    @Test
    void mendsOneFaultInARewritingAndAllInTheNormalForm() {
        RootReview review = RootReview.of("SSH://git@h:go/foo.git/", Optional.empty());
        assertThat(review.findings())
                .extracting(finding -> finding.rewriting().orElseThrow())
                .containsExactly("ssh://git@h:go/foo.git/", "SSH://git@h/go/foo.git/", "SSH://git@h:go/foo.git");
        assertThat(review.normalForm()).contains("ssh://git@h/go/foo.git");
    }

    /** Each finding under the characters it points at, and the normal form behind an equals sign. */
    static String shown(String written, Optional<Vcs> vcs) {
        RootReview review = RootReview.of(written, vcs);
        String findings = review.findings().stream().map(RootReviewTest::shown).collect(Collectors.joining());
        String normalForm = review.normalForm()
                .map(root -> root.equals(written) ? "as written" : root)
                .orElse("none");
        return findings + "  = " + normalForm + "\n";
    }

    private static String shown(RootFault finding) {
        String carets = " ".repeat(1 + finding.start()) + "^".repeat(Math.max(1, finding.end() - finding.start()));
        String severity = finding.error() ? "error" : "warning";
        return carets + " " + severity + " " + finding.fault() + "\n"
                + "  " + finding.message() + "\n"
                + "  help: " + finding.help() + "\n";
    }
}
