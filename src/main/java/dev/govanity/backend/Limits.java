package dev.govanity.backend;

import java.time.Duration;
import java.util.Objects;

/**
 * How much is asked at once, and for how long.
 *
 * @param timeout for all attempts at one root together
 * @param parallel how many roots are asked at once
 * @param perHost how many of these may be on one host and port
 */
public record Limits(Duration timeout, int parallel, int perHost) {
    public static final int DEFAULT_PARALLEL = 32;

    /** A stock sshd drops connections at random beyond ten that have not logged in yet (MaxStartups). */
    public static final int DEFAULT_PER_HOST = 4;

    public Limits {
        Objects.requireNonNull(timeout, "timeout");
        if (parallel < 1 || perHost < 1 || timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("limits below 1: " + timeout + ", " + parallel + ", " + perHost);
        }
    }
}
