package dev.govanity.outcome;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A backend that is asked again and again.
 *
 * @param last the last result; empty before the first
 * @param since when it came to be as it is, by its status and worst reason; empty with {@code last}
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
