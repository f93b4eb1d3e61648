package dev.govanity.backend.git;

import dev.govanity.outcome.Concern;
import dev.govanity.outcome.HttpInfo;
import dev.govanity.outcome.SshInfo;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What was learned on the way to a repository, before anything of it was read.
 *
 * @param concerns what is to be mended about the way
 */
record ConnectionInfo(Optional<SshInfo> ssh, Optional<HttpInfo> http, List<Concern> concerns) {
    /** Nothing. */
    static final ConnectionInfo NONE = new ConnectionInfo(Optional.empty(), Optional.empty(), List.of());

    ConnectionInfo {
        Objects.requireNonNull(ssh, "ssh");
        Objects.requireNonNull(http, "http");
        concerns = List.copyOf(concerns);
    }

    static ConnectionInfo over(Optional<SshInfo> ssh, List<Concern> concerns) {
        return new ConnectionInfo(ssh, Optional.empty(), concerns);
    }
}
