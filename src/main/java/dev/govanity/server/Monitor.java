package dev.govanity.server;

import dev.govanity.backend.Limits;
import dev.govanity.backend.Prober;
import dev.govanity.backend.Probes;
import dev.govanity.backend.discovery.LiveFinding;
import dev.govanity.backend.discovery.PublicAddress;
import dev.govanity.backend.probe.DaemonThreads;
import dev.govanity.backend.probe.Deadline;
import dev.govanity.backend.probe.Target;
import dev.govanity.backend.probe.UserEnvironment;
import dev.govanity.check.Inquiry;
import dev.govanity.check.ProbeSettings;
import dev.govanity.check.Targets;
import dev.govanity.config.Config;
import dev.govanity.config.Health;
import dev.govanity.golang.Vcs;
import dev.govanity.outcome.BackendStatus;
import dev.govanity.outcome.ProbeOutcome;
import dev.govanity.outcome.ProbeResult;
import dev.govanity.page.Backends;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Probes the backends of the served config periodically, if it has a {@code health} section. The results are displayed
 * but never change what is served.
 *
 * <p>Each root has its own schedule, up to a tenth faster or slower at random, so that the probes spread out.
 */
final class Monitor implements Backends, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Monitor.class);

    /** Each root is first probed within this time, at a random moment. */
    private static final Duration FIRST_WITHIN = Duration.ofSeconds(5);

    private static final double JITTER = 0.1;

    private final InstantSource clock;
    private final UserEnvironment environment;
    private final Path directory;
    private final BiConsumer<ProbeResult, Instant> listener;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(new DaemonThreads("vanity-monitor"));

    /** Replaced as a whole, only by {@link #watch}. */
    private volatile Watches watches = new Watches(Optional.empty(), Map.of(), Map.of());

    /**
     * @param directory the base of relative file names in the config
     * @param listener called with every result
     */
    Monitor(
            InstantSource clock,
            UserEnvironment environment,
            Path directory,
            BiConsumer<ProbeResult, Instant> listener) {
        this.clock = clock;
        this.environment = environment;
        this.directory = directory;
        this.listener = listener;
    }

    /** The watched roots, in the config's order, their hosts by name, and the engine that probes them. */
    private record Watches(Optional<Engine> engine, Map<Root, Watch> byRoot, Map<String, HostWatch> byHost) {
        static Watches of(Optional<Engine> engine, Map<Root, Watch> byRoot, Watches before) {
            Map<String, Set<Watch>> grouped = new HashMap<>();
            byRoot.values()
                    .forEach(watch -> grouped.computeIfAbsent(watch.host(), host -> new HashSet<>())
                            .add(watch));
            Map<String, HostWatch> byHost = new HashMap<>();
            grouped.forEach((host, roots) -> {
                HostWatch known = before.byHost.get(host);
                byHost.put(host, (known == null ? new HostWatch(host) : known).about(roots));
            });
            return new Watches(engine, byRoot, byHost);
        }
    }

    private record Root(Vcs vcs, String repoRoot) {
        static Root of(Target target) {
            return new Root(target.vcs(), target.repoRoot());
        }
    }

    private record Engine(Health health, RenewedProbes probes, Prober prober) {
        /** The prober makes a result of whatever this throws. */
        LiveFinding ask(PublicAddress address, Deadline deadline) {
            try {
                return probes.ask(address, deadline);
            } catch (Throwable fault) {
                OutOfMemory.endIfIn(fault);
                throw fault;
            }
        }

        void close() {
            prober.close();
            probes.close();
        }
    }

    /**
     * From now on probes the roots of a config. Keeps the results of roots that the previous config also had.
     *
     * @param served returns the currently served config, so that the last of several callers gets the newest
     */
    synchronized void watch(Supplier<Config> served) {
        Config config = served.get();
        Watches before = watches;
        Optional<Engine> kept = before.engine.filter(engine -> config.health().equals(Optional.of(engine.health)));
        Optional<Engine> engine = kept.or(() -> config.health().map(this::start));
        Map<Root, Watch> byRoot = new LinkedHashMap<>();
        if (engine.isPresent()) {
            Targets.of(config).forEach(target -> byRoot.put(Root.of(target), watchOf(target, before)));
        }
        watches = Watches.of(engine, byRoot, before);
        engine.ifPresent(running -> byRoot.forEach((root, watch) -> {
            boolean goesOn = kept.isPresent() && before.byRoot.containsKey(root);
            if (!goesOn) {
                askLater(running, watch, firstPause(running.health));
            }
        }));
        if (kept.isEmpty()) {
            before.engine.ifPresent(Engine::close);
        }
    }

    private static Watch watchOf(Target target, Watches before) {
        Watch known = before.byRoot.get(Root.of(target));
        return known == null ? new Watch(target) : known.about(target);
    }

    private Engine start(Health health) {
        ProbeSettings settings = ProbeSettings.of(health, directory, environment);
        RenewedProbes probes = new RenewedProbes(
                InstantSource.system(), () -> new Probes(settings.ssh(), settings.http(), environment, false));
        Limits limits = new Limits(health.timeout(), Limits.DEFAULT_PARALLEL, Limits.DEFAULT_PER_HOST);
        return new Engine(health, probes, new Prober((target, deadline) -> reach(probes, target, deadline), limits));
    }

    /** Runs a probe. The prober turns exceptions into a result. */
    private static ProbeOutcome reach(RenewedProbes probes, Target target, Deadline deadline) {
        try {
            return probes.reach(target, deadline);
        } catch (Throwable fault) {
            OutOfMemory.endIfIn(fault);
            throw fault;
        }
    }

    private static Duration firstPause(Health health) {
        Duration within = health.interval().compareTo(FIRST_WITHIN) < 0 ? health.interval() : FIRST_WITHIN;
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(within.toMillis() + 1));
    }

    private static Duration pause(Health health) {
        double factor = 1 - JITTER + 2 * JITTER * ThreadLocalRandom.current().nextDouble();
        return Duration.ofMillis((long) (health.interval().toMillis() * factor));
    }

    /** Work that logs its exceptions, because the timer drops them. */
    private static Runnable guarded(Runnable work) {
        return () -> {
            try {
                work.run();
            } catch (Throwable fault) {
                OutOfMemory.endIfIn(fault);
                LOG.error("probing a backend failed", fault);
            }
        };
    }

    @SuppressWarnings("FutureReturnValueIgnored") // guarded work never throws
    private void askLater(Engine engine, Watch watch, Duration pause) {
        try {
            timer.schedule(guarded(() -> ask(engine, watch)), pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException closed) {
            return; // this monitor is closed
        }
    }

    private void ask(Engine engine, Watch watch) {
        Watches now = watches;
        boolean wanted = now.engine.equals(Optional.of(engine)) && now.byRoot.get(Root.of(watch.target())) == watch;
        if (wanted) {
            Inquiry inquiry = Inquiry.of(watch.target(), engine.health.live());
            inquiry.start(
                    engine.prober,
                    engine::ask,
                    () -> {},
                    result -> guarded(() -> {
                                Instant at = clock.instant();
                                learn(watch, result, at);
                                listener.accept(result, at);
                                askLater(engine, watch, pause(engine.health));
                            })
                            .run());
        }
    }

    private void learn(Watch watch, ProbeResult result, Instant at) {
        HostWatch host = watches.byHost.get(watch.host());
        if (host != null) { // else a reload has just removed it
            host.learn(watch, result, at);
        }
    }

    @Override
    public Optional<BackendStatus> of(Vcs vcs, String repoRoot) {
        return Optional.ofNullable(watches.byRoot.get(new Root(vcs, repoRoot))).map(Watch::state);
    }

    /** The states of all probed backends, in the config's order; empty if it has no {@code health} section. */
    List<BackendStatus> all() {
        return watches.byRoot.values().stream().map(Watch::state).toList();
    }

    @Override
    public synchronized void close() {
        timer.shutdownNow();
        watches.engine.ifPresent(Engine::close);
    }
}
