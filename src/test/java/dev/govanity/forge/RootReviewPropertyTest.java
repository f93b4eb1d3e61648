package dev.govanity.forge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govanity.golang.GoImport;
import dev.govanity.golang.RepoRoot;
import dev.govanity.golang.Vcs;
import dev.govanity.property.Property;
import dev.govanity.property.Samples;
import java.util.Optional;

class RootReviewPropertyTest {
    @Property(tries = 5_000)
    void findsAnErrorInWhatGoRefuses(Samples samples) {
        String root = RootTexts.any(samples);
        Optional<Vcs> vcs = vcs(samples);
        RootReview review = RootReview.of(root, vcs);
        if (new GoImport("example.com", "git", root, "").refusal().isPresent()) {
            assertThat(review.hasErrors()).isTrue();
        }
    }

    @Property(tries = 5_000)
    void normalFormIsTakenByGoAndHasNothingToMend(Samples samples) {
        String root = RootTexts.any(samples);
        Optional<Vcs> vcs = vcs(samples);
        RootReview.of(root, vcs).normalForm().ifPresent(normalForm -> {
            assertThat(RepoRoot.check(RepoRoot.read(normalForm))).isEmpty();
            RootReview again = RootReview.of(normalForm, vcs);
            assertThat(again.hasErrors()).isFalse();
            assertThat(again.normalForm()).contains(normalForm);
            assertThat(again.findings()).allMatch(finding -> finding.rewriting().isEmpty());
        });
    }

    @Property(tries = 5_000)
    void offersRewritingsExactlyWhereTheyLeadToANormalForm(Samples samples) {
        String root = RootTexts.any(samples);
        Optional<Vcs> vcs = vcs(samples);
        RootReview review = RootReview.of(root, vcs);
        boolean rewritten = review.findings().stream()
                .anyMatch(finding -> finding.rewriting().isPresent());
        assertThat(rewritten)
                .isEqualTo(review.normalForm().isPresent()
                        && !review.normalForm().orElseThrow().equals(root));
        if (review.hasErrors() && review.normalForm().isPresent()) {
            assertThat(review.findings())
                    .filteredOn(RootFault::error)
                    .allMatch(finding -> finding.rewriting().isPresent());
        }
    }

    @Property(tries = 5_000)
    void saysSomethingAboutAPlaceInTheRoot(Samples samples) {
        String root = RootTexts.any(samples);
        Optional<Vcs> vcs = vcs(samples);
        assertThat(RootReview.of(root, vcs).findings()).allSatisfy(finding -> {
            assertThat(finding.start()).isBetween(0, finding.end());
            assertThat(finding.end()).isBetween(Math.min(1, root.length()), root.length());
            assertThat(finding.message()).startsWith("repo root \"").doesNotEndWith(".");
            assertThat(finding.help()).isNotBlank().doesNotEndWith(".");
        });
    }

    @Property(tries = 5_000)
    void showsNoPassword(Samples samples) {
        String template = template(samples);
        String password = password(samples);
        RootReview review = RootReview.of(template.replace("PASSWORD", password), Optional.empty());
        assertThat(review.findings()).extracting(RootFault::fault).containsOnly(Fault.CREDENTIALS);
        assertThat(review.shown()).isEqualTo(template.replace("PASSWORD", stars(password)));
        assertThat(review.findings()).allSatisfy(finding -> {
            assertThat(finding.message() + finding.help()).doesNotContain(password);
            assertThat(finding.rewriting()).isEmpty();
        });
        assertThat(review.normalForm()).isEmpty();
    }

    private static String stars(String password) {
        return "*".repeat(password.codePointCount(0, password.length()));
    }

    private static Optional<Vcs> vcs(Samples samples) {
        return samples.emptyInTen(7, () -> samples.of(Vcs.values()));
    }

    private static String template(Samples samples) {
        return samples.of(
                "https://bob:PASSWORD@h/x.git",
                "http://:PASSWORD@h:8080/x",
                "HTTPS://bob:PASSWORD@h:go/x.git/ ",
                "ssh://git:PASSWORD@h/x.git",
                "https:/bob:PASSWORD@h/x.git",
                "//bob:PASSWORD@h/x.git",
                "bob:PASSWORD@h:go/x.git",
                "bob:PASSWORD@h/go/x.git",
                "foo://bob:PASSWORD@h/x.git",
                "https://oauth2:PASSWORD@gitlab.com/g/p/-/tree/main");
    }

    /** They hold Q and Z, which the templates do not. */
    private static String password(Samples samples) {
        return "Q" + samples.text("abc019%!$&'()*+,;=._~-<>\"\\@: é", 0, 8) + "Z";
    }
}
