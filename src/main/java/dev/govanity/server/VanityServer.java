package dev.govanity.server;

import dev.govanity.outcome.ProbeResult;
import dev.govanity.page.Snapshot;
import dev.govanity.server.Startup.CannotRun;
import dev.govanity.server.Startup.InvalidConfig;
import dev.govanity.server.Startup.Started;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything that runs while {@code vanity serve} does. */
public final class VanityServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(VanityServer.class);

    private final Metrics metrics = new Metrics();
    private final Reloader reloader;
    private final Monitor monitor;
    private final BackendMetrics backends;
    private final AtomicBoolean draining = new AtomicBoolean();
    private final CountDownLatch closed = new CountDownLatch(1);
    /** Until then whoever starts us tells the user, in one message, why we do not start. */
    private volatile boolean listening;

    /** What was bound, the last one first: the admin listener is to answer while the public one drains. */
    private final Deque<Listener> listeners = new ArrayDeque<>();

    private VanityServer(ServeOptions options) {
        ConfigSource source = new ConfigSource(options.name(), options.file(), options.maxFileSize(), options.strict());
        reloader = new Reloader(source, InstantSource.system(), this::reloaded);
        monitor = new Monitor(InstantSource.system(), options.environment(), options.directory(), this::probed);
        backends = metrics.backends(monitor::all);
    }

    /**
     * Reads the config, binds both listeners and begins to answer. Once both are bound it says so: {@code listening on
     * http://HOST:PORT} on {@code out}, {@code admin on http://HOST:PORT} on {@code err}.
     *
     * @param err where the log goes, too
     * @throws InterruptedException if it is interrupted; nothing is bound then
     */
    public static Startup start(ServeOptions options, PrintStream out, PrintStream err) throws InterruptedException {
        Logging.start(options.logFormat(), err);
        VanityServer server = new VanityServer(options);
        boolean started = false;
        try {
            Startup startup = server.startUp(options, out, err);
            started = startup instanceof Started;
            return startup;
        } finally {
            if (!started) {
                server.release();
            }
        }
    }

    private Startup startUp(ServeOptions options, PrintStream out, PrintStream err) throws InterruptedException {
        HangUp.handle(reloader::requestReload); // first of all: until then SIGHUP ends the process
        Future<Reload> reading = reloader.begin(); // takes about as long as setting up Jetty
        Optional<String> obstacle = bind(options);
        if (obstacle.isEmpty()) {
            listeners.forEach(Listener::prepare);
        }
        Reload first = reloader.await(reading);
        if (first.findings().isEmpty()) {
            return new CannotRun(first.message());
        }
        if (!first.succeeded()) {
            return new InvalidConfig(first.findings().get());
        }
        if (obstacle.isPresent()) {
            return new CannotRun(obstacle.get());
        }
        Snapshot served = reloader.get();
        listeners.descendingIterator().forEachRemaining(Listener::start);
        listening = true;
        monitor.watch(() -> reloader.get().config());
        reloader.watch();
        announce(out, err);
        ReloadLog.log(first, served);
        return new Started(this);
    }

    private void announce(PrintStream out, PrintStream err) {
        out.println("listening on http://" + publicAddress());
        out.flush();
        adminAddress().ifPresent(address -> err.println("admin on http://" + address));
    }

    private void probed(ProbeResult probed, Instant at) {
        backends.probed(probed, at);
    }

    private void reloaded(Reload reload, Snapshot served) {
        metrics.reloaded(reload, served);
        if (listening && reload.outcome() == Reload.Outcome.SWAPPED) {
            monitor.watch(() -> reloader.get().config());
        }
        if (listening) {
            ReloadLog.log(reload, served);
        }
    }

    /** Takes the ports, without answering yet, and says what is in the way; empty if nothing is. */
    private Optional<String> bind(ServeOptions options) {
        Traffic traffic = new Traffic(metrics, options.accessLog());
        try {
            listeners.push(PublicListener.bind(options.listen(), reloader, monitor, traffic));
            if (options.admin().isPresent()) {
                listeners.push(
                        AdminListener.bind(options.admin().get(), reloader, monitor::all, metrics, draining::get));
            }
            return Optional.empty();
        } catch (IOException taken) {
            return Optional.of(taken.getMessage());
        }
    }

    /** Where the go command and people ask, with the real port. */
    public ListenAddress publicAddress() {
        return listeners.getLast().address();
    }

    /** Where the operator asks, with the real port. */
    public Optional<ListenAddress> adminAddress() {
        return listeners.size() > 1 ? Optional.of(listeners.getFirst().address()) : Optional.empty();
    }

    /** Serves until the process is told to end (SIGTERM, SIGINT), and then closes before it does. */
    public void serveUntilShutdown() throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "vanity-stop"));
        closed.await();
    }

    /**
     * Stops: says that it is not ready any more, takes no more requests, lets those in flight finish for ten seconds at
     * most, and ends the rest. Closing it once more does nothing.
     */
    @Override
    public void close() {
        if (!draining.getAndSet(true)) {
            release();
            LOG.info("stopped");
            Logging.flush();
            closed.countDown();
        }
    }

    private void release() {
        while (!listeners.isEmpty()) {
            listeners.pollLast().stop();
        }
        reloader.close();
        monitor.close();
    }
}
