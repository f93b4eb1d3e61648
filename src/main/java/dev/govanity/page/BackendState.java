package dev.govanity.page;

import dev.govanity.outcome.BackendStatus;
import dev.govanity.outcome.GoModule;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a module's page shows about its repository.
 *
 * @param state its state
 * @param message the problem in general, because only the operator sees details; empty if there is none
 * @param since when it entered this state; empty if that is not known
 * @param versions the newest of the module, lowest first
 * @param olderVersions how many more versions there are
 */
public record BackendState(
        State state, String message, Optional<Instant> since, List<String> versions, int olderVersions) {
    private static final int MAX_VERSIONS = 50;

    public BackendState {
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(since, "since");
        versions = List.copyOf(versions);
    }

    /** {@code 27 November 2026, 10:00 UTC}; empty if the time is not known. */
    public String sinceDate() {
        return since.map(ReadableTime::date).orElse("");
    }

    static BackendState of(BackendStatus status, String importPath) {
        String message = status.last()
                .flatMap(result -> result.outcome().worst())
                .map(worst -> worst.reason().summary())
                .orElse("");
        List<String> versions = status.last().stream()
                .flatMap(result -> result.outcome().modules().stream())
                .filter(module -> module.importPath().equals(importPath))
                .map(GoModule::versions)
                .findFirst()
                .orElse(List.of());
        int older = Math.max(0, versions.size() - MAX_VERSIONS);
        return new BackendState(
                State.of(status.status()), message, status.since(), versions.subList(older, versions.size()), older);
    }
}
