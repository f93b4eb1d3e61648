package dev.govanity.backend.http;

import dev.govanity.backend.probe.Deadline;
import dev.govanity.backend.probe.Probe;
import dev.govanity.backend.probe.Target;
import dev.govanity.outcome.Outcome;
import java.util.Objects;

/** Asks whether a web server answers at the root of a repository that vanity cannot read. */
public final class WebProbe implements Probe {
    private final HttpFetcher git;

    public WebProbe(HttpFetcher git) {
        this.git = Objects.requireNonNull(git, "git");
    }

    @Override
    public Outcome reach(Target target, Deadline deadline) {
        throw new UnsupportedOperationException(git.login(target.repoRoot()).toString());
    }
}
