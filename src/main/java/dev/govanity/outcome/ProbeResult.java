package dev.govanity.outcome;

import java.time.Duration;
import java.util.Objects;

/**
 * The result of probing a backend once, with retries.
 *
 * @param took the time from the first attempt to the end of the last
 * @param attempts the number of attempts; 0 if its host is down and it was not tried
 */
public record ProbeResult(Backend backend, ProbeOutcome outcome, Duration took, int attempts) {
    public ProbeResult {
        Objects.requireNonNull(backend, "backend");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(took, "took");
    }

    /** The same result with another ssh_config entry wherever it has one. */
    public ProbeResult withSshConfig(SshConfigEntry entry) {
        return new ProbeResult(backend, outcome.withSshConfig(entry), took, attempts);
    }

    public ProbeStatus status() {
        return outcome.status();
    }

    /**
     * Whether it is only known that something answers at the root. vanity inspects only git repositories and module
     * proxies.
     */
    public boolean isMerelyReached() {
        boolean looksInto = backend.vcs().equals("git") || backend.vcs().equals("mod");
        return !looksInto && outcome.status() != ProbeStatus.FAILED;
    }
}
