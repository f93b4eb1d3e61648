package dev.govanity.server;

import dev.govanity.backend.probe.DaemonThreads;
import dev.govanity.page.Snapshot;
import dev.govanity.server.ConfigSource.Loaded;
import dev.govanity.server.Reload.Outcome;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reloads the config when the file changes or on request.
 *
 * <p>One thread does all reading, so that reloads cannot overtake each other. A snapshot is complete before it replaces
 * the old one. A config that cannot be served does not replace the old one.
 */
final class Reloader implements Supplier<Snapshot>, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Reloader.class);

    /** How often the file is checked for changes. */
    private static final long LOOK_EVERY_MILLIS = 250;

    /** How long the start waits. A million entries take a tenth of it. */
    private static final long LONGEST_START_SECONDS = 120;

    /** After this time the log first says that a reload is still running; then after twice the time, and so on. */
    private static final Duration SLOW = Duration.ofSeconds(10);

    private static final double MEBIBYTE = 1 << 20;

    private final ConfigSource source;
    private final InstantSource clock;
    private final Duration slow;
    private final BiConsumer<Reload, Snapshot> listener;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(new DaemonThreads("vanity-reload"));

    /** Only {@link #thread} writes it. */
    private volatile State state = new State(null, null, Optional.empty());

    /** The requested reload that has not begun; null if there is none. */
    private CompletableFuture<Reload> asked;

    /** The stamp of the file at the last reload, and at the last check. Only {@link #thread} uses them. */
    private FileStamp read = FileStamp.ABSENT;

    private FileStamp seen = FileStamp.ABSENT;

    /**
     * The served snapshot and the last reload, consistent with each other.
     *
     * @param served the served snapshot; null until the first config is accepted
     * @param last the last finished reload; null before the first
     * @param runningSince when the running reload began; empty if none is running
     */
    record State(Snapshot served, Reload last, Optional<Instant> runningSince) {}

    /**
     * @param listener gets each finished reload and the snapshot that is served after it, null if there is none yet
     */
    Reloader(ConfigSource source, InstantSource clock, BiConsumer<Reload, Snapshot> listener) {
        this(source, clock, SLOW, listener);
    }

    /**
     * @param slow how long a reload runs before the log says so
     */
    Reloader(ConfigSource source, InstantSource clock, Duration slow, BiConsumer<Reload, Snapshot> listener) {
        this.source = source;
        this.clock = clock;
        this.slow = slow;
        this.listener = listener;
    }

    /** The served snapshot; null until the first config is accepted. */
    @Override
    public Snapshot get() {
        return state.served;
    }

    State state() {
        return state;
    }

    /**
     * Requests a reload. All requests before it begins share it, even if the previous reload takes long.
     *
     * @return completes on the reloader's thread when the reload has ended; fails if the reloader is closed
     */
    synchronized CompletableFuture<Reload> request() {
        if (asked == null) {
            CompletableFuture<Reload> next = new CompletableFuture<>();
            try {
                thread.execute(guarded(this::readIfAsked));
            } catch (RejectedExecutionException closed) {
                return CompletableFuture.failedFuture(closed);
            }
            asked = next;
        }
        return asked.copy(); // a caller that cancels does not cancel it for the others
    }

    private synchronized boolean isAsked() {
        return asked != null;
    }

    private synchronized Optional<CompletableFuture<Reload>> takeAsked() {
        Optional<CompletableFuture<Reload>> taken = Optional.ofNullable(asked);
        asked = null;
        return taken;
    }

    /**
     * Waits for the first reload, but not forever: a network file system may never answer.
     *
     * @throws InterruptedException if the wait is interrupted; the file is read all the same
     */
    Reload await(CompletableFuture<Reload> first) throws InterruptedException {
        try {
            return first.get(LONGEST_START_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException hung) {
            return Reload.unreadable(
                    clock.instant(),
                    "cannot read \"" + source.name() + "\": no end after " + LONGEST_START_SECONDS + " seconds");
        } catch (ExecutionException closed) {
            throw new IllegalStateException("the reloader is closed", closed);
        }
    }

    /** From now on reads the file whenever it has changed. */
    @SuppressWarnings("FutureReturnValueIgnored") // it ends with the thread, and never fails
    void watch() {
        thread.scheduleWithFixedDelay(guarded(this::look), LOOK_EVERY_MILLIS, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    /**
     * Checks the file. A changed file is read when it has stopped changing, which means that two checks in a row get
     * the same stamp.
     */
    private void look() {
        FileStamp now = FileStamp.of(source.file());
        if (!now.equals(read) && now.equals(seen)) {
            readFile();
        }
        seen = now;
    }

    private void readIfAsked() {
        if (isAsked()) { // or the file has just changed and was read
            readFile();
        }
    }

    private void readFile() {
        Optional<CompletableFuture<Reload>> waiting = takeAsked(); // before reading: later requests need another reload
        Instant began = clock.instant();
        State before = state;
        state = new State(before.served, before.last, Optional.of(began));
        remindAfter(began, slow, slow);
        read = FileStamp.of(source.file()); // before reading: a write during the reading is a change
        state = load(began, before.served);
        Reload reload = state.last;
        try {
            listener.accept(reload, state.served);
        } finally {
            waiting.ifPresent(future -> future.complete(reload));
        }
    }

    /**
     * Reads the file and builds a snapshot. Any error makes the reload fail: it is counted, and the old snapshot stays.
     *
     * @param served the current snapshot; null if there is none
     */
    private State load(Instant began, Snapshot served) {
        try {
            Loaded loaded = source.load();
            if (loaded instanceof Loaded.Accepted accepted) {
                boolean same = served != null
                        && served.fingerprint().equals(accepted.fingerprint().get());
                Reload reload = Reload.read(began, same ? Outcome.UNCHANGED : Outcome.SWAPPED, accepted.findings());
                return ended(reload, same ? served : snapshot(began, accepted));
            }
            return ended(Reload.read(began, Outcome.REJECTED, loaded.findings()), served);
        } catch (IOException unreadable) {
            return ended(Reload.unreadable(began, unreadable.getMessage()), served);
        } catch (Throwable fault) {
            return ended(Reload.failed(began, "cannot read \"" + source.name() + "\": " + reason(fault)), served);
        }
    }

    private Snapshot snapshot(Instant began, Loaded.Accepted accepted) {
        return new Snapshot(accepted.config(), source.name(), began, accepted.fingerprint());
    }

    private static State ended(Reload reload, Snapshot served) {
        return new State(served, reload, Optional.empty());
    }

    /**
     * The message for a failed reload. By now the data that was read is garbage, so there is memory for the message.
     */
    private static String reason(Throwable fault) {
        if (OutOfMemory.isIn(fault)) {
            return "does not fit in memory, of which Java may use "
                    + Math.round(Runtime.getRuntime().maxMemory() / MEBIBYTE) + " MiB; -Xmx raises the limit";
        }
        LOG.error("a fault in vanity while reading the config", fault);
        return "a fault in vanity: " + fault;
    }

    /** Logs that a reload is still running, if it is, and again after twice the time. */
    private void remindAfter(Instant began, Duration delay, Duration elapsed) {
        CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS, Runnable::run)
                .execute(() -> {
                    if (state.runningSince.equals(Optional.of(began))) {
                        LOG.atWarn()
                                .addKeyValue("file", source.name())
                                .addKeyValue("runningSince", began)
                                .log("config is still being read"
                                        + (get() == null ? "" : ", the old config stays until that ends"));
                        remindAfter(began, elapsed, elapsed.multipliedBy(2));
                    }
                });
    }

    /** Work that logs its exceptions, so that a bug does not stop all later work. */
    private static Runnable guarded(Runnable work) {
        return () -> {
            try {
                work.run();
            } catch (Throwable fault) {
                OutOfMemory.endIfIn(fault);
                LOG.error("reload failed", fault);
            }
        };
    }

    /** Stops watching. A reload that was already requested still runs. */
    @Override
    public void close() {
        thread.shutdown();
    }
}
