package dev.govanity.server;

import dev.govanity.page.Snapshot;
import dev.govanity.server.ConfigSource.Loaded;
import dev.govanity.server.Reload.Outcome;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the snapshot that is served in step with the file.
 *
 * <p>All reading is done by one thread, whoever asks for it, so that reloads do not overtake each other. A snapshot is
 * complete before it takes the place of the old one, and one that cannot be made leaves the old one where it is.
 */
final class Reloader implements Supplier<Snapshot>, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Reloader.class);

    /** How often the file is looked at. */
    private static final long LOOK_EVERY_MILLIS = 250;

    /** A million entries take a tenth of it. */
    private static final long LONGEST_WAIT_SECONDS = 120;

    private final ConfigSource source;
    private final InstantSource clock;
    private final BiConsumer<Reload, Snapshot> listener;
    private final AtomicReference<Snapshot> current = new AtomicReference<>();
    private final AtomicReference<Reload> last = new AtomicReference<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(Reloader::newThread);

    /** What the file was when it was last read, and when it was last looked at. Only {@link #thread} uses them. */
    private FileStamp read = FileStamp.ABSENT;

    private FileStamp seen = FileStamp.ABSENT;

    /**
     * @param listener told of every reading, with what is served after it: null if that is nothing yet
     */
    Reloader(ConfigSource source, InstantSource clock, BiConsumer<Reload, Snapshot> listener) {
        this.source = source;
        this.clock = clock;
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
        return current.get();
    }

    /** What the last reading came to; null before the first. */
    Reload last() {
        return last.get();
    }

    /**
     * Reads the file now and waits for what comes of it.
     *
     * @throws InterruptedException if the wait is interrupted; the file is read all the same
     */
    Reload reload() throws InterruptedException {
        return await(begin());
    }

    /** Begins to read the file. */
    Future<Reload> begin() {
        return thread.submit(this::readFile);
    }

    /**
     * Waits for what comes of a reading, but not forever: a network file system may never answer.
     *
     * @throws InterruptedException if the wait is interrupted; the file is read all the same
     */
    Reload await(Future<Reload> reading) throws InterruptedException {
        try {
            return reading.get(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException hung) {
            return Reload.unreadable(
                    clock.instant(),
                    "cannot read \"" + source.name() + "\": no end after " + LONGEST_WAIT_SECONDS + " seconds");
        } catch (ExecutionException fault) {
            throw new IllegalStateException("reading the config failed", fault.getCause());
        }
    }

    /** Reads the file soon, unless it is closed by then. */
    void requestReload() {
        try {
            thread.execute(guarded(this::readFile));
        } catch (RejectedExecutionException closed) {
            LOG.debug("reload after the end", closed);
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

    private Reload readFile() {
        read = FileStamp.of(source.file()); // before reading: what is written meanwhile is a change
        Reload reload = load(clock.instant());
        last.set(reload);
        listener.accept(reload, current.get());
        return reload;
    }

    private Reload load(Instant at) {
        try {
            Loaded loaded = source.load();
            if (loaded instanceof Loaded.Accepted accepted) {
                return Reload.read(at, swap(at, accepted), accepted.findings());
            }
            return Reload.read(at, Outcome.REJECTED, loaded.findings());
        } catch (IOException unreadable) {
            return Reload.unreadable(at, unreadable.getMessage());
        }
    }

    private Outcome swap(Instant at, Loaded.Accepted accepted) {
        Snapshot old = current.get();
        if (old != null && old.fingerprint().equals(accepted.fingerprint().get())) {
            return Outcome.UNCHANGED;
        }
        current.set(new Snapshot(accepted.config(), source.name(), at, accepted.fingerprint()));
        return Outcome.SWAPPED;
    }

    /** A fault of ours ends this reading and not all that would follow. */
    private static Runnable guarded(Runnable work) {
        return () -> {
            try {
                work.run();
            } catch (Throwable fault) {
                LOG.error("reading the config failed", fault);
            }
        };
    }

    /** Ends watching. A reload that somebody waits for is still made. */
    @Override
    public void close() {
        thread.shutdown();
    }
}
