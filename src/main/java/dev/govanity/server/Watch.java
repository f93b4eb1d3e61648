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
    private Optional<Reason> reported = Optional.empty();
    private ProbeStatus reportedStatus = ProbeStatus.UNKNOWN;

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

    /** The host and port, which a reload does not change. */
    String host() {
        return state().backend().host();
    }

    /** Whether the host did not answer, or was not asked because it is down. */
    static boolean isDown(ProbeResult result) {
        return result.outcome().isUnreached() || reason(result).equals(Optional.of(Reason.HOST_DOWN));
    }

    /**
     * Stores a result. A root that was not tried because its host is down keeps the failure that says why.
     *
     * @param outage when the host stopped answering; empty if it answers
     */
    synchronized void learn(ProbeResult result, Instant at, Optional<Instant> outage) {
        Optional<ProbeResult> last = state.last();
        boolean untried = reason(result).equals(Optional.of(Reason.HOST_DOWN));
        if (untried && last.filter(Watch::isFailureOfThePort).isPresent()) {
            return;
        }
        boolean same = last.filter(before -> (isDown(before) && isDown(result))
                        || (before.status() == result.status() && reason(before).equals(reason(result))))
                .isPresent();
        Optional<Instant> since = same ? state.since() : Optional.of(outage.orElse(at));
        state = new BackendStatus(target.backend(), Optional.of(result), since);
    }

    /** Whether a result explains why nothing on the port works, as a web server on a port that SSH was to have. */
    private static boolean isFailureOfThePort(ProbeResult result) {
        return isDown(result) || reason(result).equals(Optional.of(Reason.NOT_SSH));
    }

    /**
     * Logs the state if it differs from the one that was logged last; at first a root counts as fine. That a root was
     * not tried says nothing of the root.
     */
    synchronized void report() {
        ProbeResult result = state.last().orElseThrow();
        boolean tried = !reason(result).equals(Optional.of(Reason.HOST_DOWN));
        if (tried && !reason(result).equals(reported)) {
            log(result, reportedStatus);
            reported = reason(result);
            reportedStatus = result.status();
        }
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
