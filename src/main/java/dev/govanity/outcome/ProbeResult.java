package dev.govanity.outcome;

import java.time.Duration;
import java.util.Objects;

/**
 * The result of asking a backend once, with retries.
 *
 * @param took from the first attempt to the end of the last
 * @param attempts how often it was tried; 0 if it was not, because its host is down
 */
public record ProbeResult(Backend backend, ProbeOutcome outcome, Duration took, int attempts) {
    public ProbeResult {
        Objects.requireNonNull(backend, "backend");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(took, "took");
    }

    /** The same with another entry for ssh_config wherever there is one. */
    public ProbeResult withSshConfig(SshConfigEntry entry) {
        return new ProbeResult(backend, outcome.withSshConfig(entry), took, attempts);
    }

    public ProbeStatus status() {
        return outcome.status();
    }

    /**
     * Whether something answers at the root and that is all that is known: vanity looks into git repositories and
     * module proxies only.
     */
    public boolean isMerelyReached() {
        boolean looksInto = backend.vcs().equals("git") || backend.vcs().equals("mod");
        return !looksInto && outcome.status() != ProbeStatus.FAILED;
    }
}
