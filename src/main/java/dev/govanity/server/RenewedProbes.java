package dev.govanity.server;

import dev.govanity.backend.Probes;
import dev.govanity.backend.discovery.LiveFinding;
import dev.govanity.backend.discovery.LiveProbe;
import dev.govanity.backend.discovery.PublicAddress;
import dev.govanity.backend.probe.Deadline;
import dev.govanity.backend.probe.Probe;
import dev.govanity.backend.probe.Target;
import dev.govanity.outcome.ProbeOutcome;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;

/**
 * Creates new probes every few minutes. Probes read files of the machine only once, so new ones pick up changes without
 * a restart: a token in netrc, a key, a certificate authority, ssh_config.
 */
final class RenewedProbes implements Probe, LiveProbe, AutoCloseable {
    private static final Duration LIFE = Duration.ofMinutes(5);

    private final InstantSource clock;
    private final Supplier<Probes> source;
    private Probes current;
    private Instant madeAt;

    /** The previous probes, which may still be in use. A probe ends long before the next ones are created. */
    private Probes former;

    RenewedProbes(InstantSource clock, Supplier<Probes> source) {
        this.clock = clock;
        this.source = source;
    }

    @Override
    public ProbeOutcome reach(Target target, Deadline deadline) {
        return fresh().reach(target, deadline);
    }

    @Override
    public LiveFinding ask(PublicAddress address, Deadline deadline) {
        return fresh().ask(address, deadline);
    }

    private synchronized Probes fresh() {
        Instant now = clock.instant();
        if (current == null || Duration.between(madeAt, now).compareTo(LIFE) > 0) {
            close(former);
            former = current;
            current = source.get();
            madeAt = now;
        }
        return current;
    }

    private static void close(Probes probes) {
        if (probes != null) {
            probes.close();
        }
    }

    @Override
    public synchronized void close() {
        close(former);
        close(current);
    }
}
