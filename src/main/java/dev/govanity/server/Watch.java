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

    /** Updates the target after a reload, because other routes may lead to the root. */
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

    /** Stores a result, and logs it if it differs from the last. */
    synchronized void learn(ProbeResult result, Instant at) {
        boolean changed = state.last().isEmpty()
                || state.status() != result.status()
                || !reason(state.last().get()).equals(reason(result));
        boolean fineFromTheStart = state.last().isEmpty() && result.status() == ProbeStatus.OK;
        if (changed && !fineFromTheStart) {
            log(result, state.status());
        }
        state = new BackendStatus(target.backend(), Optional.of(result), changed ? Optional.of(at) : state.since());
    }

    private static Optional<Reason> reason(ProbeResult result) {
        return result.outcome().worst().map(Concern::reason);
    }

    private static void log(ProbeResult result, ProbeStatus before) {
        Level level = result.status() == ProbeStatus.OK ? Level.INFO : Level.WARN;
        LOG.atLevel(level)
                .addKeyValue("repoRoot", result.backend().repoRoot())
                .addKeyValue("backendStatus", result.status().word())
                .addKeyValue("backendStatusBefore", before.word())
                .addKeyValue("reason", reason(result).map(Reason::code).orElse(null))
                .log(result.outcome()
                        .worst()
                        .map(worst -> "backend " + result.status().word() + ": " + worst.message())
                        .orElse("backend ok"));
    }
}
