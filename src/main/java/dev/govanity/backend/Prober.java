package dev.govanity.backend;

import dev.govanity.backend.probe.DaemonThreads;
import dev.govanity.backend.probe.Deadline;
import dev.govanity.backend.probe.Probe;
import dev.govanity.backend.probe.Target;
import dev.govanity.outcome.Backend;
import dev.govanity.outcome.Concern;
import dev.govanity.outcome.ProbeOutcome;
import dev.govanity.outcome.ProbeResult;
import dev.govanity.outcome.Reason;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Asks many backends: within the limits, again where that may help, and not at all where a host is down.
 *
 * <p>Nothing exceeds the timeout. A probe that does not return in time, even if it is stuck in the system's name
 * resolution, is abandoned, and its thread is no longer counted.
 */
public final class Prober implements AutoCloseable {
    /** What a probe has, when its time is up, to say more than that. */
    private static final Duration GRACE = Duration.ofMillis(500);

    private final Probe probe;
    private final Limits limits;
    private final ScheduledThreadPoolExecutor timer =
            new ScheduledThreadPoolExecutor(1, new DaemonThreads("vanity-probe-timer"));
    private final ExecutorService workers;

    /**
     * By name. This and all below is guarded by this object's lock, which is not held while code of other classes runs.
     */
    private final Map<String, HostQueue> hosts = new HashMap<>();

    /** Those that may be asked now, the one that has waited longest first. */
    private final Deque<HostQueue> ready = new ArrayDeque<>();

    private int running;
    private boolean closed;

    /**
     * @param probe how a root is reached; used by several threads at once
     */
    public Prober(Probe probe, Limits limits) {
        this.probe = Objects.requireNonNull(probe, "probe");
        this.limits = Objects.requireNonNull(limits, "limits");
        timer.setRemoveOnCancelPolicy(true); // nearly every alarm is called off
        workers = Executors.newCachedThreadPool(new DaemonThreads("vanity-probe"));
    }

    /**
     * Has the root asked, soon.
     *
     * @param done called with the result, once, by a thread of ours, unless this prober is closed before; must neither
     *     block nor throw
     */
    public void submit(Target target, Consumer<ProbeResult> done) {
        submit(target.backend(), deadline -> probe.reach(target, deadline), done);
    }

    /**
     * Has anything asked that is on a host, within the same limits.
     *
     * @param question may throw: that is a result, too
     */
    public void submit(Backend backend, Function<Deadline, ProbeOutcome> question, Consumer<ProbeResult> done) {
        synchronized (this) {
            HostQueue host = hosts.computeIfAbsent(backend.host(), HostQueue::new);
            host.waiting.addLast(new Job(question, backend, done, host));
            makeReady(host);
        }
        startWhatMay();
    }

    private void makeReady(HostQueue host) {
        if (!host.ready && !host.waiting.isEmpty() && host.running < limits.perHost()) {
            host.ready = true;
            ready.addLast(host);
        }
    }

    private void startWhatMay() {
        for (Optional<Runnable> next = next(); next.isPresent(); next = next()) {
            next.get().run();
        }
    }

    /** What is to be done now: to ask a root, or to tell that it is not asked. Empty if nothing may start. */
    private synchronized Optional<Runnable> next() {
        if (closed || running >= limits.parallel() || ready.isEmpty()) {
            return Optional.empty();
        }
        HostQueue host = ready.removeFirst();
        host.ready = false;
        Job job = host.waiting.removeFirst();
        Optional<Concern> objection = host.circuit.objection(host.name, System.nanoTime());
        if (objection.isEmpty()) {
            running++;
            host.running++;
        }
        makeReady(host);
        return Optional.of(
                objection.isEmpty()
                        ? job::attempt
                        : () -> job.finish(job.last.orElse(ProbeOutcome.of(objection.get()))));
    }

    private synchronized void release(HostQueue host, ProbeOutcome outcome) {
        running--;
        host.running--;
        host.circuit.record(outcome, System.nanoTime());
        makeReady(host);
    }

    private void tryAgain(Job job) {
        synchronized (this) {
            job.host.waiting.addFirst(job);
            if (!job.host.ready && job.host.running < limits.perHost()) {
                job.host.ready = true;
                ready.addFirst(job.host); // its time runs
            }
        }
        startWhatMay();
    }

    /** Stops. Probes that are running are abandoned, without a result. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        timer.shutdownNow();
        workers.shutdownNow();
    }

    private static final class HostQueue {
        final String name;
        final Circuit circuit = new Circuit();
        final Deque<Job> waiting = new ArrayDeque<>();
        int running;
        boolean ready;

        HostQueue(String name) {
            this.name = name;
        }
    }

    /** A root until its result is there. Handed from thread to thread, never in two at a time. */
    private final class Job {
        private final Function<Deadline, ProbeOutcome> question;
        private final Backend backend;
        private final Consumer<ProbeResult> done;
        private final HostQueue host;
        private Optional<Deadline> deadline = Optional.empty();
        private Optional<ProbeOutcome> last = Optional.empty();
        private int attempts;

        Job(Function<Deadline, ProbeOutcome> question, Backend backend, Consumer<ProbeResult> done, HostQueue host) {
            this.question = question;
            this.backend = backend;
            this.done = done;
            this.host = host;
        }

        void attempt() {
            attempts++;
            Deadline end = deadline.orElseGet(() -> Deadline.in(limits.timeout(), timer));
            deadline = Optional.of(end);
            new Attempt(this, end).start();
        }

        void attempted(ProbeOutcome attempted, Deadline end) {
            release(host, attempted);
            ProbeOutcome outcome = last.filter(before -> isTimeout(attempted)).orElse(attempted);
            last = Optional.of(outcome);
            if (Retry.isWorthIt(attempted, attempts, end.left())) {
                Duration pause = Retry.pause(attempts, ThreadLocalRandom.current());
                later(() -> tryAgain(this), pause);
            } else {
                finish(outcome);
            }
            startWhatMay();
        }

        void finish(ProbeOutcome outcome) {
            Duration took =
                    deadline.map(end -> limits.timeout().minus(end.left())).orElse(Duration.ZERO);
            deadline.ifPresent(Deadline::close);
            done.accept(new ProbeResult(backend, outcome, took, attempts));
        }
    }

    private Optional<Future<?>> later(Runnable work, Duration pause) {
        try {
            return Optional.of(timer.schedule(work, pause.toNanos(), TimeUnit.NANOSECONDS));
        } catch (RejectedExecutionException closing) {
            return Optional.empty(); // this prober is closed
        }
    }

    /** Ends once, by itself or when its time is up. */
    private final class Attempt implements Runnable {
        private final Job job;
        private final Deadline deadline;
        private final AtomicBoolean over = new AtomicBoolean();
        private volatile Optional<Future<?>> alarm = Optional.empty();

        Attempt(Job job, Deadline deadline) {
            this.job = job;
            this.deadline = deadline;
        }

        void start() {
            try {
                Future<?> worker = workers.submit(this);
                alarm = later(() -> giveUp(worker), deadline.left().plus(GRACE));
                if (over.get()) {
                    callOffAlarm();
                }
            } catch (RejectedExecutionException closing) {
                over.set(true); // this prober is closed
            }
        }

        @Override
        public void run() {
            try {
                end(job.question.apply(deadline));
            } catch (RuntimeException | Error fault) {
                end(ProbeOutcome.of(new Concern(Reason.INTERNAL, "probing failed: " + place(fault))));
            }
        }

        private void giveUp(Future<?> worker) {
            String message = "no end after " + limits.timeout().toMillis() + " ms";
            if (end(ProbeOutcome.of(new Concern(Reason.TIMEOUT, message)))) {
                worker.cancel(true);
            }
        }

        private void callOffAlarm() {
            alarm.ifPresent(set -> set.cancel(false));
        }

        private boolean end(ProbeOutcome outcome) {
            boolean first = over.compareAndSet(false, true);
            if (first) {
                callOffAlarm();
                job.attempted(outcome, deadline);
            }
            return first;
        }
    }

    /** After a second attempt, a timeout says less of the host than the result of the first. */
    private static boolean isTimeout(ProbeOutcome outcome) {
        return outcome.worst().filter(worst -> worst.reason() == Reason.TIMEOUT).isPresent();
    }

    private static String place(Throwable fault) {
        StackTraceElement[] trace = fault.getStackTrace();
        return fault + (trace.length == 0 ? "" : " at " + trace[0]);
    }
}
