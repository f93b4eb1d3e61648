package dev.govanity.backend.probe;

import dev.govanity.outcome.ProbeOutcome;

/** Reaches a repository, in one way. */
@FunctionalInterface
public interface Probe {
    /**
     * Reaches the repository once. Whatever is wrong is a value: a broken network, a refused key or
     * a hostile server is no exception.
     *
     * @param deadline after which nothing may be waited for. A probe registers all that it might block on, and what was
     *     closed because time was up is reported as {@link dev.govanity.outcome.Reason#TIMEOUT}
     */
    ProbeOutcome reach(Target target, Deadline deadline);
}
