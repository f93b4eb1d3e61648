package dev.govanity.server;

import dev.govanity.diagnostic.Findings;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * The result of reading the config, at the start or again.
 *
 * @param at when the reading began
 * @param findings the problems in the file; empty if it was not read to its end
 * @param message why it was not read to its end; empty if it was
 */
record Reload(Instant at, Outcome outcome, Optional<Findings> findings, String message) {
    enum Outcome {
        /** It is served from now on. */
        SWAPPED,
        /** It is what was served before. */
        UNCHANGED,
        /** It is invalid or does not fit in memory; what was served before still is. */
        REJECTED,
        /** The file cannot be read; what was served before still is. */
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

    /** Of a file that is there but could not be judged: it does not fit in memory, or vanity has a fault. */
    static Reload failed(Instant at, String message) {
        return new Reload(at, Outcome.REJECTED, Optional.empty(), message);
    }

    /** Whether what is served is what the file says. */
    boolean succeeded() {
        return outcome == Outcome.SWAPPED || outcome == Outcome.UNCHANGED;
    }
}
