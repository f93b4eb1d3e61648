package dev.govanity.server;

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
 * Keeps what is served in step with the config file.
 *
 * <p>One thread does all reading, so that reloads cannot overtake each other. A snapshot is complete before it replaces
 * the old one, and a config that cannot be served leaves the old one in place.
 */
final class Reloader implements Supplier<Snapshot>, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Reloader.class);

    /** How often the file is checked for changes. */
    private static final long LOOK_EVERY_MILLIS = 250;

    /** How long the start waits. A million entries take a tenth of it. */
    private static final long LONGEST_START_SECONDS = 120;

    /** When the log first says that a reload is still running; then after twice the time, and so on. */
    private static final Duration SLOW = Duration.ofSeconds(10);

    private static final double MEBIBYTE = 1 << 20;

    private final ConfigSource source;
    private final InstantSource clock;
    private final Duration slow;
    private final BiConsumer<Reload, Snapshot> listener;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(Reloader::newThread);

    /** Written by {@link #thread} only. */
    private volatile State state = new State(null, null, Optional.empty());

    /** The reading that was asked for and has not begun; null if there is none. */
    private CompletableFuture<Reload> asked;

    /** What the file was when it was last read, and when it was last looked at. Used by {@link #thread} only. */
    private FileStamp read = FileStamp.ABSENT;

    private FileStamp seen = FileStamp.ABSENT;

    /**
     * What is served and how it got there, all of one moment.
     *
     * @param served null until a first config was accepted
     * @param last the last reload that has ended; null before the first
     * @param runningSince when the reload that is running began; empty if none is
     */
    record State(Snapshot served, Reload last, Optional<Instant> runningSince) {}

    /**
     * @param listener gets each reload that has ended, and what is served after it: null if that is nothing yet
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

    private static Thread newThread(Runnable work) {
        Thread thread = new Thread(work, "vanity-reload");
        thread.setDaemon(true);
        return thread;
    }

    /** What is served; null until a first config was accepted. */
    @Override
    public Snapshot get() {
        return state.served;
    }

    State state() {
        return state;
    }

    /**
     * Asks for a reload. All who ask before it begins share it, however long the one before it runs.
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
        return asked.copy(); // who gives up waiting gives up for himself
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

    /** Reads the file whenever it has changed, from now on. */
    @SuppressWarnings("FutureReturnValueIgnored") // it ends with the thread, and never fails
    void watch() {
        thread.scheduleWithFixedDelay(guarded(this::look), LOOK_EVERY_MILLIS, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** A changed file is read once it has stopped changing: when two looks in a row see the same. */
    private void look() {
        FileStamp now = FileStamp.of(source.file());
        if (!now.equals(read) && now.equals(seen)) {
            readFile();
        }
        seen = now;
    }

    private void readIfAsked() {
        if (isAsked()) { // or the file has changed just then, and was read
            readFile();
        }
    }

    private void readFile() {
        Optional<CompletableFuture<Reload>> waiting =
                takeAsked(); // before reading: who asks from now on asks for another
        Instant began = clock.instant();
        State before = state;
        state = new State(before.served, before.last, Optional.of(began));
        remindAfter(began, slow, slow);
        read = FileStamp.of(source.file()); // before reading: what is written meanwhile is a change
        state = load(began, before.served);
        Reload reload = state.last;
        try {
            listener.accept(reload, state.served);
        } finally {
            waiting.ifPresent(future -> future.complete(reload));
        }
    }

    /**
     * Reads and builds everything. Whatever goes wrong is a reload that failed: it is counted, and the old snapshot
     * stays.
     *
     * @param served what is served so far; null if that is nothing
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

    /** By now what was read is garbage, so there is memory to say so. */
    private static String reason(Throwable fault) {
        if (OutOfMemory.isIn(fault)) {
            return "does not fit in memory, of which Java may use "
                    + Math.round(Runtime.getRuntime().maxMemory() / MEBIBYTE) + " MiB; -Xmx gives it more";
        }
        LOG.error("a fault in vanity while reading the config", fault);
        return "a fault in vanity: " + fault;
    }

    /** Says that a reload is still running, if it is, and goes on to do so after twice the time. */
    private void remindAfter(Instant began, Duration delay, Duration elapsed) {
        CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS, Runnable::run)
                .execute(() -> {
                    if (state.runningSince.equals(Optional.of(began))) {
                        LOG.atWarn()
                                .addKeyValue("file", source.name())
                                .addKeyValue("runningSince", began)
                                .log("config is still being read"
                                        + (get() == null ? "" : ", the config before stays until that ends"));
                        remindAfter(began, elapsed, elapsed.multipliedBy(2));
                    }
                });
    }

    /** A fault of ours ends this work and not all that would follow. */
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

    /** Stops watching. A reload that was asked for is still made. */
    @Override
    public void close() {
        thread.shutdown();
    }
}
