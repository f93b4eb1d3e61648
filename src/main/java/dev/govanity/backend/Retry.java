package dev.govanity.backend;

import dev.govanity.outcome.ProbeOutcome;
import dev.govanity.outcome.Reason;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.random.RandomGenerator;

/** When a failed attempt is worth another one. */
final class Retry {
    private static final int MAX_ATTEMPTS = 3;
    private static final long FIRST_PAUSE_MILLIS = 200;

    /** What may be over in a moment: a host that restarts, an sshd with too many newcomers (MaxStartups). */
    private static final Set<Reason> PASSING = EnumSet.of(
            Reason.DNS, Reason.CONNECT_REFUSED, Reason.UNREACHABLE, Reason.CONNECTION_LOST, Reason.HTTP_SERVER_ERROR);

    private Retry() {}

    static boolean isWorthIt(ProbeOutcome outcome, int attempts, Duration left) {
        boolean passing = outcome.worst()
                .filter(concern -> PASSING.contains(concern.reason()))
                .isPresent();
        return passing && attempts < MAX_ATTEMPTS && left.toMillis() > longestPause(attempts);
    }

    /** How long to wait after so many attempts: twice as long each time, give or take, lest all come back at once. */
    static Duration pause(int attempts, RandomGenerator random) {
        long longest = longestPause(attempts);
        return Duration.ofMillis(longest / 2 + random.nextLong(longest / 2 + 1));
    }

    private static long longestPause(int attempts) {
        return FIRST_PAUSE_MILLIS << (attempts - 1);
    }
}
