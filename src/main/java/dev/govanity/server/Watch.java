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

/** One root that is asked again and again, and what was learned last. Safe for use by several threads. */
final class Watch {
    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

    private Target target;
    private BackendStatus state;

    Watch(Target target) {
        this.target = target;
        state = new BackendStatus(target.backend(), Optional.empty(), Optional.empty());
    }

    /** The same, now that other routes may lead to the root. */
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

    /** Takes note of an outcome, and tells the log if that is news. */
    synchronized void learn(ProbeResult probed, Instant at) {
        boolean changed = state.last().isEmpty()
                || state.status() != probed.status()
                || !reason(state.last().get()).equals(reason(probed));
        boolean fineFromTheStart = state.last().isEmpty() && probed.status() == ProbeStatus.OK;
        if (changed && !fineFromTheStart) {
            tell(probed, state.status());
        }
        state = new BackendStatus(target.backend(), Optional.of(probed), changed ? Optional.of(at) : state.since());
    }

    private static Optional<Reason> reason(ProbeResult probed) {
        return probed.outcome().worst().map(Concern::reason);
    }

    private static void tell(ProbeResult probed, ProbeStatus before) {
        Level level = probed.status() == ProbeStatus.OK ? Level.INFO : Level.WARN;
        LOG.atLevel(level)
                .addKeyValue("repoRoot", probed.backend().repoRoot())
                .addKeyValue("status", probed.status().word())
                .addKeyValue("before", before.word())
                .addKeyValue("reason", reason(probed).map(Reason::code).orElse(""))
                .log(probed.outcome()
                        .worst()
                        .map(worst -> "backend " + probed.status().word() + ": " + worst.message())
                        .orElse("backend ok"));
    }
}
