package dev.govanity.page;

import dev.govanity.outcome.Concern;
import dev.govanity.outcome.Watched;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the operator is shown of a repository.
 *
 * @param state how it is
 * @param host the host and port it is on
 * @param repoRoot the third field of go-import
 * @param vcs the second field of go-import
 * @param importPaths the import prefixes that lead to it
 * @param reason the word for what is wrong; empty if nothing is
 * @param message what is wrong, in detail; empty if nothing is
 * @param advice what to do, a step each
 * @param since since when it is so; empty if it was not checked yet
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

    static BackendRow of(Watched watched) {
        Optional<Concern> worst =
                watched.last().flatMap(probed -> probed.outcome().worst());
        return new BackendRow(
                State.of(watched.status()),
                watched.backend().host(),
                watched.backend().repoRoot(),
                watched.backend().vcs(),
                watched.backend().importPaths(),
                worst.map(concern -> concern.reason().code()).orElse(""),
                worst.map(Concern::message).orElse(""),
                watched.last().map(probed -> probed.outcome().advice()).orElse(List.of()),
                watched.since());
    }

    /** The smaller, the more it wants to be seen. */
    int urgency() {
        return List.of("failed", "degraded", "unknown", "ok").indexOf(state.style());
    }
}
