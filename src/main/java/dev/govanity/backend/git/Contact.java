package dev.govanity.backend.git;

import dev.govanity.outcome.Concern;
import dev.govanity.outcome.Http;
import dev.govanity.outcome.Ssh;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What was learned on the way to a repository, before anything of it was read.
 *
 * @param concerns what is to be mended about the way
 */
record Contact(Optional<Ssh> ssh, Optional<Http> http, List<Concern> concerns) {
    /** Nothing. */
    static final Contact NONE = new Contact(Optional.empty(), Optional.empty(), List.of());

    Contact {
        Objects.requireNonNull(ssh, "ssh");
        Objects.requireNonNull(http, "http");
        concerns = List.copyOf(concerns);
    }

    static Contact over(Optional<Ssh> ssh, List<Concern> concerns) {
        return new Contact(ssh, Optional.empty(), concerns);
    }
}
