package dev.govanity.server;

import dev.govanity.backend.probe.Target;
import dev.govanity.outcome.BackendStatus;
import dev.govanity.outcome.Concern;
import dev.govanity.outcome.ProbeResult;
import dev.govanity.outcome.ProbeStatus;
import dev.govanity.outcome.Reason;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** A repo root that is probed in the background, and its last result. Safe for use by several threads. */
final class Watch {
    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

    private Target target;
    private BackendStatus state;

    Watch(Target target) {
        this.target = target;
        state = new BackendStatus(target.backend(), Optional.empty(), Optional.empty());
    }

    /** The same root after a reload: other routes may lead to it. */
    synchronized Watch about(Target changed) {
        target = changed;
        state = new BackendStatus(changed.backend(), state.last(), state.since());
        return this;
    }

    synchronized Target target() {
        return target;
    }

    synchronized BackendStatus state() {
        return state;
    }

    /** Keeps a result, and logs it if it differs from the last. */
    synchronized void learn(ProbeResult probed, Instant at) {
        boolean changed = state.last().isEmpty()
                || state.status() != probed.status()
                || !reason(state.last().get()).equals(reason(probed));
        boolean fineFromTheStart = state.last().isEmpty() && probed.status() == ProbeStatus.OK;
        if (changed && !fineFromTheStart) {
            log(probed, state.status());
        }
        state = new BackendStatus(target.backend(), Optional.of(probed), changed ? Optional.of(at) : state.since());
    }

    private static Optional<Reason> reason(ProbeResult probed) {
        return probed.outcome().worst().map(Concern::reason);
    }

    private static void log(ProbeResult probed, ProbeStatus before) {
        Level level = probed.status() == ProbeStatus.OK ? Level.INFO : Level.WARN;
        LOG.atLevel(level)
                .addKeyValue("repoRoot", probed.backend().repoRoot())
                .addKeyValue("backendStatus", probed.status().word())
                .addKeyValue("backendStatusBefore", before.word())
                .addKeyValue("reason", reason(probed).map(Reason::code).orElse(null))
                .log(probed.outcome()
                        .worst()
                        .map(worst -> "backend " + probed.status().word() + ": " + worst.message())
                        .orElse("backend ok"));
    }
}
