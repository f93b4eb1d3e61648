package dev.govanity.page;

import dev.govanity.golang.Vcs;
import dev.govanity.outcome.BackendStatus;
import java.util.Optional;

/** The known state of the repositories behind the routes. It changes what people see, never what go gets. */
@FunctionalInterface
public interface Backends {
    /** No repository is checked. */
    Backends UNKNOWN = (vcs, repoRoot) -> Optional.empty();

    /** The state of a repository; empty if it is not checked. */
    Optional<BackendStatus> of(Vcs vcs, String repoRoot);
}
