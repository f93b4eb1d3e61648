package dev.govanity.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
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

    /** Against the same by its definition, slow and plain. */
    @Test
    void countsEditsUpToALimit() {
        Random random = new Random(1);
        for (int round = 0; round < 2_000; round++) {
            String from = word(random);
            String to = word(random);
            int edits = edits(from, to);
            for (int limit = 0; limit <= 4; limit++) {
                int distance = Spelling.distance(from, to, limit);
                assertThat(edits <= limit ? distance == edits : distance > limit)
                        .as("%s, %s within %d: %d, not %d", from, to, limit, distance, edits)
                        .isTrue();
            }
        }
    }

    private static String word(Random random) {
        return random.ints(random.nextInt(6), 'a', 'd')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static int edits(String from, String to) {
        if (from.isEmpty() || to.isEmpty()) {
            return from.length() + to.length();
        }
        int a = from.length() - 1;
        int b = to.length() - 1;
        int kept = edits(from.substring(0, a), to.substring(0, b)) + (from.charAt(a) == to.charAt(b) ? 0 : 1);
        int best = Math.min(kept, 1 + Math.min(edits(from.substring(0, a), to), edits(from, to.substring(0, b))));
        boolean swapped = a > 0 && b > 0 && from.charAt(a) == to.charAt(b - 1) && from.charAt(a - 1) == to.charAt(b);
        return swapped ? Math.min(best, 1 + edits(from.substring(0, a - 1), to.substring(0, b - 1))) : best;
    }

    @ParameterizedTest
    @CsvSource({"url", "x", "repository", "''"})
    void guessesNothingFromTooLittle(String written) {
        assertThat(Spelling.nearest(written, KEYS)).isEmpty();
        assertThat(Spelling.didYouMean(written, KEYS)).isEmpty();
    }
}
