package dev.govanity.backend.http;

import dev.govanity.backend.probe.Deadline;
import dev.govanity.backend.probe.Probe;
import dev.govanity.backend.probe.Target;
import dev.govanity.outcome.Outcome;
import java.util.Objects;

/** Asks a module proxy for the versions of each route's module. */
public final class GoproxyProbe implements Probe {
    private final HttpFetcher go;

    public GoproxyProbe(HttpFetcher go) {
        this.go = Objects.requireNonNull(go, "go");
    }

    @Override
    public Outcome reach(Target target, Deadline deadline) {
        throw new UnsupportedOperationException(go.login(target.repoRoot()).toString());
    }
}
