package dev.govanity.server;

import dev.govanity.outcome.Concern;
import dev.govanity.outcome.ProbeResult;
import dev.govanity.outcome.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The roots on one host and port. An outage of the host has one beginning, one cause and one end, and the log has a
 * line for each of the two, not for each root. Safe for use by several threads.
 *
 * <p>When one of several roots gets no answer, that may be the root's own trouble. So nothing is logged until more than
 * half of them get none, which is an outage, or until another gets one, which makes it the root's own.
 */
final class HostWatch {
    private static final Logger LOG = LoggerFactory.getLogger(HostWatch.class);

    private final String name;
    private Set<Watch> roots = Set.of();

    /** The roots that got no answer since the host last gave one. */
    private final Set<Watch> silent = new LinkedHashSet<>();

    private Optional<Outage> outage = Optional.empty();

    HostWatch(String name) {
        this.name = name;
    }

    /** @param logged whether it is certain that the host is down, and the log says so */
    private record Outage(Instant began, Concern cause, boolean logged) {
        /** What was met last before the log names the cause: the first failure may be a timeout of a cold start. */
        Concern causeAfter(ProbeResult result) {
            return logged || !result.outcome().isUnreached()
                    ? cause
                    : result.outcome().worst().orElse(cause);
        }
    }

    /** The same host after a reload, with other roots. */
    synchronized HostWatch about(Set<Watch> now) {
        roots = Set.copyOf(now);
        silent.retainAll(roots);
        if (silent.isEmpty()) {
            outage = outage.filter(Outage::logged);
        }
        return this;
    }

    synchronized void learn(Watch root, ProbeResult result, Instant at) {
        if (!roots.contains(root)) {
            return; // a reload has just removed it
        }
        if (Watch.isDown(result)) {
            Outage current = outage.orElseGet(
                    () -> new Outage(at, result.outcome().worst().orElseThrow(), false));
            root.learn(result, at, Optional.of(current.began));
            silent.add(root);
            boolean certain = current.logged || 2 * silent.size() > roots.size();
            Outage known = new Outage(current.began, current.causeAfter(result), certain);
            if (certain && !current.logged) {
                logBeginning(known);
            }
            outage = Optional.of(known);
        } else {
            root.learn(result, at, Optional.empty());
            silent.remove(root);
            outage.ifPresent(over -> end(over, at));
            root.report();
        }
    }

    private void end(Outage over, Instant at) {
        if (over.logged) {
            LOG.atInfo()
                    .addKeyValue("host", name)
                    .addKeyValue("repositories", roots.size())
                    .addKeyValue("reason", over.cause.reason().code())
                    .log("host answers again: \"{}\" was down for {}", name, words(Duration.between(over.began, at)));
        } else {
            silent.forEach(Watch::report);
        }
        silent.clear();
        outage = Optional.empty();
    }

    private void logBeginning(Outage begun) {
        Reason reason = begun.cause.reason();
        LOG.atWarn()
                .addKeyValue("host", name)
                .addKeyValue("repositories", roots.size())
                .addKeyValue("reason", reason.code())
                .log("host down: {}", begun.cause.message());
    }

    /** As Go writes durations, in whole seconds. */
    private static String words(Duration time) {
        String hours = time.toHours() > 0 ? time.toHours() + "h" : "";
        String minutes = time.toMinutes() > 0 ? time.toMinutesPart() + "m" : "";
        return hours + minutes + time.toSecondsPart() + "s";
    }
}
