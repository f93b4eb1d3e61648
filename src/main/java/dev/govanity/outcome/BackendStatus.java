package dev.govanity.outcome;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A backend that is probed periodically.
 *
 * @param last the last result; empty before the first
 * @param since when it got its status and worst reason, or when its host stopped answering, which has many reasons and
 *     one beginning; empty with {@code last}
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
