package dev.govanity.forge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govanity.golang.Vcs;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A root of any length takes time in proportion to it. A search that starts anew at each character does not. */
class LongRootTest {
    private static final int SHORT = 20_000;
    private static final int TIMES = 10;

    /** Three times what is in proportion; what grows with the square takes 100 times as much as the short one. */
    private static final int MOST = 3 * TIMES;

    /** Below it a clock tells nothing. */
    private static final long NOTICEABLE_NANOS = 20_000_000;

    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    /**
     * What stands before a tilde is written once, what stands behind it again and again, with the rest behind a second.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://h/~a",
                "https://h/~/",
                "https://h/~/~x",
                "https://gerrit.h/~/~x",
                "https://gerrit.h/a/x~/~x",
                "https://github.com/~a/",
                "https://github.com/o/r/~tree/",
                "https://gitlab.com/~.git/~x",
                "https://gitlab.com/g/~/-/~/",
                "https://bitbucket.h/~/scm/a/b~/",
                "https://bitbucket.h/~/projects/a/repos/b~?",
                "https://dev.azure.com/~/_git/~/",
                "https://phabricator.h/source/x~/~y",
                "https://git.sr.ht/~u/~",
                "~a.",
                "~a",
                "~ ",
                "https://h/~ x",
                "https://h/x~.git ",
                "a:b~@",
                "a:~@b:",
                "~a:",
                "https://~:",
                "https://~a@",
                "https://u:1/~@h.x",
                "https://u:1/~@h.x~/y",
                "https://h/?~token",
                "https://h/~a-token",
                "https://h/~&token=a",
                "git@h:~2",
                "git@h:~x ",
                "git@~1:",
                "[~:",
                "ssh://git@h:~0",
                "ssh://git@h:~1~:x",
                "https://h/~${",
                "https://h/~{{",
                "https://h/~\u200b",
                "~//",
                "~\\",
            })
    void takesTimeInProportion(String shape) {
        String[] parts = shape.split("~", 3);
        String end = parts.length > 2 ? parts[2] : "";
        String once = parts[0] + parts[1].repeat(SHORT / parts[1].length()) + end;
        String often = parts[0] + parts[1].repeat(TIMES * SHORT / parts[1].length()) + end;
        long least = Math.max(NOTICEABLE_NANOS, nanos(once));
        assertThat(nanos(often))
                .as("CPU of %d characters, of which %d take %d ns", often.length(), once.length(), least)
                .isLessThan(MOST * least);
    }

    /** The least of a few runs: the first ones compile. */
    private static long nanos(String root) {
        long least = Long.MAX_VALUE;
        for (int run = 0; run < 2; run++) {
            long start = CLOCK.getCurrentThreadCpuTime();
            for (Optional<Vcs> vcs : List.of(Optional.of(Vcs.GIT), Optional.<Vcs>empty())) {
                RootReview review = RootReview.of(root, vcs);
                review.forge().display(root, Optional.of("main"), "", HostKinds.BY_NAME);
                GitAddress.of(root);
                RootReview.shown(root);
            }
            least = Math.min(least, CLOCK.getCurrentThreadCpuTime() - start);
        }
        return least;
    }
}
