package dev.govanity.backend.ssh;

import dev.govanity.backend.probe.Deadline;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/** Deadlines with a timer for all tests. */
final class Deadlines {
    private static final ScheduledExecutorService TIMER = Executors.newScheduledThreadPool(1, work -> {
        Thread thread = new Thread(work, "deadlines");
        thread.setDaemon(true);
        return thread;
    });

    private Deadlines() {}

    /** One that only a test that hangs comes to. */
    static Deadline deadline() {
        return in(Duration.ofSeconds(30));
    }

    static Deadline in(Duration timeout) {
        return Deadline.in(timeout, TIMER);
    }
}
