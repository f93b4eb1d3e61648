package dev.govanity.backend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govanity.backend.probe.Probe;
import dev.govanity.backend.probe.Target;
import dev.govanity.golang.Vcs;
import dev.govanity.outcome.Concern;
import dev.govanity.outcome.HttpInfo;
import dev.govanity.outcome.ProbeOutcome;
import dev.govanity.outcome.ProbeResult;
import dev.govanity.outcome.Reason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The limits, the retries and the circuits, with probes that need no network. */
@Timeout(60)
final class ProberTest {
    private static final ProbeOutcome FINE =
            new ProbeOutcome(List.of(), List.of(), Optional.empty(), Optional.empty(), Optional.empty());
    private static final Limits LIMITS = new Limits(Duration.ofSeconds(30), 6, 2);

    private final BlockingQueue<ProbeResult> told = new LinkedBlockingQueue<>();

    @Test
    void asksAsManyAtOnceAsTheLimitsAllow() throws Exception {
        Map<String, AtomicInteger> onHost = new ConcurrentHashMap<>();
        AtomicInteger atOnce = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        AtomicInteger mostOnHost = new AtomicInteger();
        CyclicBarrier sixAtOnce = new CyclicBarrier(6);
        Probe probe = (target, deadline) -> {
            AtomicInteger here = onHost.computeIfAbsent(target.backend().host(), host -> new AtomicInteger());
            most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
            mostOnHost.accumulateAndGet(here.incrementAndGet(), Math::max);
            await(sixAtOnce);
            here.decrementAndGet();
            atOnce.decrementAndGet();
            return FINE;
        };
        try (Prober prober = new Prober(probe, LIMITS)) {
            for (int i = 0; i < 36; i++) {
                prober.submit(target("ssh://git@h" + i % 3 + "/p" + i), told::add);
            }
            assertThat(take(36)).allMatch(result -> result.attempts() == 1);
        }
        assertThat(most).hasValue(6);
        assertThat(mostOnHost).hasValue(2);
    }

    @Test
    void triesAgainWhereThatMayHelp() throws Exception {
        AtomicInteger attempts = new AtomicInteger();
        Probe probe = (target, deadline) ->
                attempts.incrementAndGet() < 3 ? failed(Reason.CONNECTION_LOST, "connection reset") : FINE;
        ProbeResult result = probeOne(probe);
        assertThat(result.attempts()).isEqualTo(3);
        assertThat(result.outcome()).isEqualTo(FINE);
    }

    @Test
    void prefersWhatTheHostDidToATimeThatIsUp() throws Exception {
        ProbeOutcome lost = failed(Reason.CONNECTION_LOST, "connection reset");
        AtomicInteger attempts = new AtomicInteger();
        ProbeResult result = probeOne(
                (target, deadline) -> attempts.incrementAndGet() == 1 ? lost : failed(Reason.TIMEOUT, "no answer"));
        assertThat(result.attempts()).isEqualTo(2);
        assertThat(result.outcome()).isEqualTo(lost);
    }

    @Test
    void takesNoForAnAnswer() throws Exception {
        ProbeOutcome refused = failed(Reason.AUTH_REFUSED, "no key is accepted");
        ProbeResult result = probeOne((target, deadline) -> refused);
        assertThat(result.attempts()).isEqualTo(1);
        assertThat(result.outcome()).isEqualTo(refused);
    }

    @Test
    void givesUpWhatDoesNotEnd() throws Exception {
        CountDownLatch interrupted = new CountDownLatch(1);
        Probe stuck = (target, deadline) -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException expected) {
                interrupted.countDown();
            }
            return FINE;
        };
        try (Prober prober = new Prober(stuck, new Limits(Duration.ofMillis(50), 1, 1))) {
            prober.submit(target("ssh://git@h/p"), told::add);
            assertThat(take(1).get(0).outcome())
                    .isEqualTo(ProbeOutcome.of(new Concern(Reason.TIMEOUT, "no end after 50 ms")));
            interrupted.await();
        }
    }

    @Test
    void closesWhatAProbeWaitsForWhenTimeIsUp() throws Exception {
        Probe slow = (target, deadline) -> {
            CountDownLatch closed = new CountDownLatch(1);
            deadline.closing(closed::countDown);
            await(closed);
            return failed(Reason.TIMEOUT, "no answer");
        };
        try (Prober prober = new Prober(slow, new Limits(Duration.ofMillis(50), 1, 1))) {
            prober.submit(target("ssh://git@h/p"), told::add);
            assertThat(take(1).get(0).outcome().worst().orElseThrow().message()).isEqualTo("no answer");
        }
    }

    @Test
    void sparesTheRestOfADeadHost() throws Exception {
        AtomicInteger attempts = new AtomicInteger();
        Probe probe = (target, deadline) -> {
            if (target.repoRoot().contains("dead")) {
                attempts.incrementAndGet();
                return failed(Reason.TIMEOUT, "no answer from \"dead\"");
            }
            return FINE;
        };
        try (Prober prober = new Prober(probe, new Limits(Duration.ofSeconds(30), 1, 1))) {
            for (int i = 0; i < 100; i++) {
                prober.submit(target("ssh://git@dead/p" + i), told::add);
            }
            prober.submit(target("ssh://git@alive/p"), told::add);
            List<ProbeResult> all = take(101);
            assertThat(all.stream().filter(result -> result.attempts() == 0))
                    .hasSize(97)
                    .allSatisfy(result -> assertThat(result.outcome().worst().orElseThrow())
                            .isEqualTo(new Concern(
                                    Reason.HOST_DOWN,
                                    "not tried: \"dead:22\" failed 3 times in a row, the last time with timeout:"
                                            + " no answer from \"dead\"")));
            assertThat(all).filteredOn(result -> result.outcome().equals(FINE)).hasSize(1);
        }
        assertThat(attempts).hasValue(3);
    }

    @Test
    void callsNoHostDeadThatSpeaks() throws Exception {
        ProbeOutcome slow = new ProbeOutcome(
                List.of(new Concern(Reason.TIMEOUT, "no end of refs")),
                List.of(),
                Optional.empty(),
                Optional.of(new HttpInfo(200, Optional.empty())),
                Optional.empty());
        try (Prober prober = new Prober((target, deadline) -> slow, new Limits(Duration.ofSeconds(30), 1, 1))) {
            for (int i = 0; i < 10; i++) {
                prober.submit(target("https://slow/p" + i), told::add);
            }
            assertThat(take(10)).allMatch(result -> result.outcome().equals(slow));
        }
    }

    @Test
    void reportsAFaultOfItsOwn() throws Exception {
        ProbeResult result = probeOne((target, deadline) -> {
            throw new IllegalStateException("a fault");
        });
        Concern concern = result.outcome().worst().orElseThrow();
        assertThat(concern.reason()).isEqualTo(Reason.INTERNAL);
        assertThat(concern.message())
                .startsWith(
                        "probing failed: java.lang.IllegalStateException: a fault at dev.govanity.backend.ProberTest");
    }

    private ProbeResult probeOne(Probe probe) throws InterruptedException {
        try (Prober prober = new Prober(probe, LIMITS)) {
            prober.submit(target("ssh://git@h/p"), told::add);
            return take(1).get(0);
        }
    }

    private List<ProbeResult> take(int count) throws InterruptedException {
        List<ProbeResult> taken = new ArrayList<>();
        for (int i : IntStream.range(0, count).toArray()) {
            ProbeResult result = told.poll(30, TimeUnit.SECONDS);
            assertThat(result).as("outcome %d of %d", i + 1, count).isNotNull();
            taken.add(result);
        }
        assertThat(told).isEmpty();
        return taken;
    }

    private static Target target(String root) {
        return new Target(root, Vcs.GIT, List.of(new Target.Route("h.dev/p", "")));
    }

    private static ProbeOutcome failed(Reason reason, String message) {
        return ProbeOutcome.of(new Concern(reason, message));
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(30, TimeUnit.SECONDS);
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
