package dev.govanity.backend;

import dev.govanity.outcome.Concern;
import dev.govanity.outcome.ProbeOutcome;
import dev.govanity.outcome.Reason;
import java.time.Duration;
import java.util.Optional;

/**
 * Spares a host and port where nothing answers. Some failures in a row open it; then nothing goes through but one root
 * after each pause, and the first answer of whatever kind closes it again. Not safe for use by several threads.
 */
final class Circuit {
    private static final int OPENS_AFTER = 3;
    private static final long PAUSE_NANOS = Duration.ofSeconds(30).toNanos();

    private int failures;
    private Optional<Concern> lastFailure = Optional.empty();
    private long closedUntil;

    /**
     * Why a root is not to be tried now; empty if it is.
     *
     * @param now of {@link System#nanoTime}
     */
    Optional<Concern> objection(String host, long now) {
        if (failures < OPENS_AFTER) {
            return Optional.empty();
        }
        if (now - closedUntil >= 0) {
            closedUntil = now + PAUSE_NANOS;
            return Optional.empty();
        }
        return lastFailure.map(cause -> new Concern(
                Reason.HOST_DOWN,
                "not tried: \"" + host + "\" failed " + failures + " times in a row, the last time with "
                        + cause.reason().code() + ": " + cause.message(),
                cause.advice()));
    }

    /** Takes note of what an attempt came to. */
    void record(ProbeOutcome outcome, long now) {
        Optional<Concern> failure = outcome.worst().filter(concern -> outcome.isUnreached());
        if (failure.isEmpty()) {
            failures = 0;
            return;
        }
        failures++;
        lastFailure = failure;
        if (failures == OPENS_AFTER) {
            closedUntil = now + PAUSE_NANOS;
        }
    }
}
