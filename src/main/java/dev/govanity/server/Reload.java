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
        /** It is the same as before. */
        UNCHANGED,
        /** It is invalid or does not fit in memory; the old config stays. */
        REJECTED,
        /** The file cannot be read; the old config stays. */
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

    /** The result for a file that could not be processed: it does not fit in memory, or vanity has a bug. */
    static Reload failed(Instant at, String message) {
        return new Reload(at, Outcome.REJECTED, Optional.empty(), message);
    }

    /** Whether the served config is that of the file. */
    boolean succeeded() {
        return outcome == Outcome.SWAPPED || outcome == Outcome.UNCHANGED;
    }
}
