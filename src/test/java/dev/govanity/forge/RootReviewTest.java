package dev.govanity.forge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govanity.golang.Vcs;
import java.nio.charset.StandardCharsets;
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
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TOO_LONG")
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

    /** 131,071 bytes are what git itself can be started with on Linux; one more is "argument list too long". */
    @Test
    void refusesRootThatNoProgramCanBeStartedWith() {
        String longest = "https://git.mycompany.com/" + "é".repeat(65_520) + "/a.gi";
        assertThat(longest.getBytes(StandardCharsets.UTF_8)).hasSize(131_071);
        for (RootReview fits : List.of(
                RootReview.of(longest, Optional.of(Vcs.GIT)), RootReview.of(longest + "t", Optional.of(Vcs.MOD)))) {
            assertThat(fits.findings()).extracting(RootFault::fault).doesNotContain(Fault.TOO_LONG);
        }

        RootFault found =
                RootReview.of(longest + "t", Optional.of(Vcs.GIT)).findings().get(0);
        assertThat(found.fault()).isEqualTo(Fault.TOO_LONG);
        assertThat(found.message())
                .isEqualTo(
                        "repo root \"https://git.mycompany.com/" + "é".repeat(34) + "…\" is longer than 131071 bytes");
        assertThat(found.help())
                .isEqualTo("Linux starts no program with such an argument, so go cannot start git:"
                        + " write the repository's URL");
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
