package dev.govanity.forge;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.govanity.golang.GoUrl;
import dev.govanity.golang.RepoRoot;
import dev.govanity.golang.Vcs;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Any text as a repo root: {@code mvn test} reviews the seeds, with {@code JAZZER_FUZZ=1} what comes of them too. */
class RootReviewFuzzTest {
    private static final List<Optional<Vcs>> SAID =
            List.of(Optional.empty(), Optional.of(Vcs.GIT), Optional.of(Vcs.HG), Optional.of(Vcs.MOD));

    @FuzzTest(maxDuration = "90s")
    void findsAnErrorOrANormalFormThatStands(byte[] bytes) {
        String root = new String(bytes, StandardCharsets.UTF_8);
        boolean refused = RepoRoot.check(root).isPresent();
        if (GoUrl.parse(root).refused().isPresent()) {
            assertThat(refused).isTrue();
        }
        for (Optional<Vcs> vcs : SAID) {
            RootReview review = RootReview.of(root, vcs);
            assertThat(review.hasErrors() || !refused).isTrue();
            review.normalForm().ifPresent(normalForm -> {
                assertThat(RepoRoot.check(normalForm)).isEmpty();
                RootReview again = RootReview.of(normalForm, vcs);
                assertThat(again.normalForm()).contains(normalForm);
                assertThat(again.hasErrors()).isFalse();
            });
        }
    }
}
