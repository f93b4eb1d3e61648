package dev.govanity.server;

import dev.govanity.diagnostic.Findings;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * What came of reading the config once more, or for the first time.
 *
 * @param at when it was read
 * @param findings what was found in the file; empty if it could not be read
 * @param message why it could not be read; empty if it could
 */
record Reload(Instant at, Outcome outcome, Optional<Findings> findings, String message) {
    enum Outcome {
        /** It is served from now on. */
        SWAPPED,
        /** It is what is served already. */
        UNCHANGED,
        /** It is invalid; what was served before still is. */
        REJECTED,
        /** There is nothing to read; what was served before still is. */
        UNREADABLE;

        /** {@code swapped} and so on, as in the status document. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    Reload {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(findings, "findings");
        Objects.requireNonNull(message, "message");
    }

    static Reload read(Instant at, Outcome outcome, Findings findings) {
        return new Reload(at, outcome, Optional.of(findings), "");
    }

    static Reload unreadable(Instant at, String message) {
        return new Reload(at, Outcome.UNREADABLE, Optional.empty(), message);
    }

    /** Whether what is served is what the file says. */
    boolean succeeded() {
        return outcome == Outcome.SWAPPED || outcome == Outcome.UNCHANGED;
    }
}
