package dev.govanity.page;

import dev.govanity.golang.Vcs;
import dev.govanity.outcome.BackendStatus;
import java.util.Optional;

/** What is known of the repositories that routes lead to. It changes what people are shown, and never what go is told. */
@FunctionalInterface
public interface Backends {
    /** Nothing is known of any. */
    Backends UNKNOWN = (vcs, repoRoot) -> Optional.empty();

    /** What is known of one; empty if nobody asks after it. */
    Optional<BackendStatus> of(Vcs vcs, String repoRoot);
}
