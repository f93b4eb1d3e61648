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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running {@code vanity serve}. */
public final class VanityServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(VanityServer.class);

    private final Metrics metrics = new Metrics();
    private final Reloader reloader;
    private final Monitor monitor;
    private final BackendMetrics backends;
    private final AtomicBoolean draining = new AtomicBoolean();
    private final CountDownLatch closed = new CountDownLatch(1);

    /** False during the start; if the start fails, the caller prints one message. */
    private volatile boolean listening;

    /** Last bound first: the public listener stops before the admin listener, which still answers in the meantime. */
    private final Deque<Listener> listeners = new ArrayDeque<>();

    private VanityServer(ServeOptions options) {
        ConfigSource source = new ConfigSource(options.name(), options.file(), options.maxFileSize(), options.strict());
        reloader = new Reloader(source, InstantSource.system(), this::reloaded);
        monitor = new Monitor(InstantSource.system(), options.environment(), options.directory(), this::record);
        backends = metrics.backends(monitor::all);
        metrics.reloads(() -> reloader.state().runningSince());
    }

    /**
     * Reads the config, binds both listeners and begins to answer. Then it prints {@code listening on http://HOST:PORT}
     * to {@code out} and {@code admin on http://HOST:PORT} to {@code err}. It serves even if they cannot be written.
     *
     * @param err also gets the log
     * @throws InterruptedException if it is interrupted; nothing is bound then
     */
    public static Startup start(ServeOptions options, PrintStream out, PrintStream err) throws InterruptedException {
        Logging.start(options.logFormat(), err);
        OutOfMemory.endsProcess((thread, fault) -> LOG.atError()
                .addKeyValue("thread", thread.getName())
                .setCause(fault)
                .log("thread died"));
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

    @SuppressWarnings("FutureReturnValueIgnored") // SIGHUP does not wait for the reload
    private Startup startUp(ServeOptions options, PrintStream out, PrintStream err) throws InterruptedException {
        HangUp.handle(reloader::request); // first, because until then SIGHUP ends the process
        CompletableFuture<Reload> reading = reloader.request(); // takes about as long as setting up Jetty
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
        if (out.checkError()) { // it flushes, too
            LOG.warn("cannot write the ready line to standard output");
        }
        adminAddress().ifPresent(address -> err.println("admin on http://" + address));
    }

    private void record(ProbeResult result, Instant at) {
        backends.record(result, at);
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

    /** Binds the listeners, which do not answer yet. Returns the reason if that fails; otherwise empty. */
    private Optional<String> bind(ServeOptions options) {
        RequestRecorder recorder = new RequestRecorder(metrics, options.accessLog());
        try {
            listeners.push(PublicListener.bind(options.listen(), reloader, monitor, recorder));
        } catch (IOException taken) {
            return Optional.of(taken.getMessage() + "; choose another address with --listen");
        }
        try {
            if (options.admin().isPresent()) {
                listeners.push(
                        AdminListener.bind(options.admin().get(), reloader, monitor::all, metrics, draining::get));
            }
        } catch (IOException taken) {
            return Optional.of(taken.getMessage()
                    + "; choose another address for health, status and metrics with --admin, or --admin off");
        }
        return Optional.empty();
    }

    /** The address of the public listener, with the real port. */
    public ListenAddress publicAddress() {
        return listeners.getLast().address();
    }

    /** The address of the admin listener, with the real port; empty if there is none. */
    public Optional<ListenAddress> adminAddress() {
        return listeners.size() > 1 ? Optional.of(listeners.getFirst().address()) : Optional.empty();
    }

    /** Serves until SIGTERM or SIGINT, and closes before the process ends. */
    public void serveUntilShutdown() throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "vanity-stop"));
        closed.await();
    }

    /**
     * Stops the server. It is no longer ready and accepts no requests; requests in flight have ten seconds to finish. A
     * second call does nothing.
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
