package dev.govanity.page;

import dev.govanity.golang.Vcs;
import dev.govanity.outcome.BackendStatus;
import java.util.Optional;

/** What is known about the repositories behind the routes. It changes what people see, never what go gets. */
@FunctionalInterface
public interface Backends {
    /** Knows nothing about any. */
    Backends UNKNOWN = (vcs, repoRoot) -> Optional.empty();

    /** What is known about one; empty if it is not checked. */
    Optional<BackendStatus> of(Vcs vcs, String repoRoot);
}
