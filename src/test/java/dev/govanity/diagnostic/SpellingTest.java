package dev.govanity.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SpellingTest {
    private static final List<String> KEYS = List.of("repo", "vcs", "display", "branch", "description", "docs");

    @ParameterizedTest
    @CsvSource({
        "repos, repo",
        "rpeo, repo",
        "Repo, repo",
        "vsc, vcs",
        "dispaly, display",
        "descripton, description",
        "doc, docs",
        "branches, branch",
    })
    void findsTheWordThatWasMeant(String written, String meant) {
        assertThat(Spelling.nearest(written, KEYS)).contains(meant);
        assertThat(Spelling.didYouMean(written, KEYS)).isEqualTo(" (did you mean \"" + meant + "\"?)");
    }

    @ParameterizedTest
    @CsvSource({"url", "x", "repository", "''"})
    void guessesNothingFromTooLittle(String written) {
        assertThat(Spelling.nearest(written, KEYS)).isEmpty();
        assertThat(Spelling.didYouMean(written, KEYS)).isEmpty();
    }
}
