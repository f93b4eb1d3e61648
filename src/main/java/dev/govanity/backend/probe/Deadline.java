package dev.govanity.backend.probe;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * The moment after which a probe waits for nothing any more. What was {@linkplain #closing registered} is closed then,
 * which ends reads that would block for ever: a server that sends a byte a second never runs into the timeout of a
 * single read.
 *
 * <p>Safe for use by several threads.
 */
public final class Deadline implements AutoCloseable {
    private final long at;
    private final ScheduledExecutorService timer;
    private final ScheduledFuture<?> alarm;
    private final List<Runnable> closings = new ArrayList<>();
    private final List<Runnable> endings = new ArrayList<>();
    private boolean over;

    private Deadline(Duration timeout, ScheduledExecutorService timer) {
        at = System.nanoTime() + timeout.toNanos();
        this.timer = timer;
        alarm = timer.schedule(this::closeAll, timeout.toNanos(), TimeUnit.NANOSECONDS);
    }

    /**
     * A deadline {@code timeout} from now.
     *
     * @param timer closes what was registered; must not be busy with anything that blocks
     */
    public static Deadline in(Duration timeout, ScheduledExecutorService timer) {
        return new Deadline(timeout, timer);
    }

    /** One that is over after {@code limit}, or with this one if that is sooner; it is called off with this one. */
    public Deadline within(Duration limit) {
        Deadline sooner = in(limit.compareTo(left()) < 0 ? limit : left(), timer);
        atEnd(sooner::close);
        return sooner;
    }

    /** The time that is left; zero if none is. */
    public Duration left() {
        return Duration.ofNanos(Math.max(0, at - System.nanoTime()));
    }

    public boolean isOver() {
        return left().isZero();
    }

    /**
     * Has {@code closing} run when time is up, in another thread and at once if it is up already. It must neither block
     * nor throw.
     */
    public void closing(Runnable closing) {
        Objects.requireNonNull(closing, "closing");
        synchronized (closings) {
            if (!over) {
                closings.add(closing);
                return;
            }
        }
        closing.run();
    }

    /**
     * Has {@code work} run when the deadline is {@linkplain #close called off}: the probe is done, however it ended.
     */
    public void atEnd(Runnable work) {
        synchronized (closings) {
            endings.add(work);
        }
    }

    private void closeAll() {
        List<Runnable> due;
        synchronized (closings) {
            over = true;
            due = List.copyOf(closings);
            closings.clear();
        }
        due.forEach(Runnable::run);
    }

    /** Calls the alarm off: the probe is done. */
    @Override
    public void close() {
        alarm.cancel(false);
        List<Runnable> due;
        synchronized (closings) {
            closings.clear();
            due = List.copyOf(endings);
            endings.clear();
        }
        due.forEach(Runnable::run);
    }
}
