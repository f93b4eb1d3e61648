package dev.govanity.outcome;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A backend that is probed periodically.
 *
 * @param last the last result; empty before the first
 * @param since since when it has had this status and worst reason; empty if {@code last} is
 */
public record BackendStatus(Backend backend, Optional<ProbeResult> last, Optional<Instant> since) {
    public BackendStatus {
        Objects.requireNonNull(backend, "backend");
        Objects.requireNonNull(last, "last");
        Objects.requireNonNull(since, "since");
    }

    public ProbeStatus status() {
        return last.map(ProbeResult::status).orElse(ProbeStatus.UNKNOWN);
    }
}
