package dev.govanity.page;

import dev.govanity.outcome.BackendStatus;
import dev.govanity.outcome.Concern;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * A repository on the operator's status page.
 *
 * @param state its state
 * @param host the host and port it is on
 * @param repoRoot the third field of go-import
 * @param vcs the second field of go-import
 * @param importPaths the import prefixes that lead to it
 * @param reason the code of the problem; empty if there is none
 * @param message the problem in detail; empty if there is none
 * @param advice what to do, one step each
 * @param since when it entered this state; empty if it was not checked yet
 */
public record BackendRow(
        State state,
        String host,
        String repoRoot,
        String vcs,
        List<String> importPaths,
        String reason,
        String message,
        List<String> advice,
        Optional<Instant> since) {
    public BackendRow {
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(repoRoot, "repoRoot");
        Objects.requireNonNull(vcs, "vcs");
        importPaths = List.copyOf(importPaths);
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(message, "message");
        advice = List.copyOf(advice);
        Objects.requireNonNull(since, "since");
    }

    /**
     * @param advice returns the steps for a concern, as printed
     */
    static BackendRow of(BackendStatus status, Function<Concern, List<String>> advice) {
        Optional<Concern> worst =
                status.last().flatMap(result -> result.outcome().worst());
        return new BackendRow(
                State.of(status.status()),
                status.backend().host(),
                status.backend().repoRoot(),
                status.backend().vcs(),
                status.backend().importPaths(),
                worst.map(concern -> concern.reason().code()).orElse(""),
                worst.map(Concern::message).orElse(""),
                status.last().stream()
                        .flatMap(result -> result.outcome().concerns().stream())
                        .flatMap(concern -> advice.apply(concern).stream())
                        .toList(),
                status.since());
    }

    /** The order of rows: the smaller, the more urgent. */
    int urgency() {
        return List.of("failed", "degraded", "unknown", "ok").indexOf(state.style());
    }
}
