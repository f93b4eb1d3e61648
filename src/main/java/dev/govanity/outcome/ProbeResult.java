package dev.govanity.outcome;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The result of probing a backend once, with retries.
 *
 * @param took the time from the first attempt to the end of the last
 * @param attempts the number of attempts; 0 if its host is down and it was not tried
 * @param live the answers of the public addresses of its import paths; empty if they were not asked
 */
public record ProbeResult(Backend backend, ProbeOutcome outcome, Duration took, int attempts, List<LiveAnswer> live) {
    public ProbeResult {
        Objects.requireNonNull(backend, "backend");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(took, "took");
        live = List.copyOf(live);
    }

    /** One whose public addresses were not asked. */
    public ProbeResult(Backend backend, ProbeOutcome outcome, Duration took, int attempts) {
        this(backend, outcome, took, attempts, List.of());
    }

    /** The same with what its public addresses answered; what is wrong there is wrong with the backend. */
    public ProbeResult withLive(List<LiveAnswer> answers) {
        ProbeOutcome all = outcome;
        for (Concern concern : answers.stream()
                .flatMap(answer -> answer.concern().stream())
                .distinct()
                .toList()) {
            all = all.with(concern);
        }
        return new ProbeResult(backend, all, took, attempts, answers);
    }

    /** What the public address of an import path answered; empty if it was not asked. */
    public Optional<LiveAnswer> live(String importPath) {
        return live.stream()
                .filter(answer -> answer.importPath().equals(importPath))
                .findFirst();
    }

    /** The same result with another ssh_config entry wherever it has one. */
    public ProbeResult withSshConfig(SshConfigEntry entry) {
        return new ProbeResult(backend, outcome.withSshConfig(entry), took, attempts, live);
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
