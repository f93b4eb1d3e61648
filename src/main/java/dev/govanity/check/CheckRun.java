package dev.govanity.check;

import dev.govanity.backend.Limits;
import dev.govanity.backend.Prober;
import dev.govanity.backend.probe.Probe;
import dev.govanity.backend.probe.Target;
import dev.govanity.outcome.ProbeResult;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;

/** Probes all targets once and waits for the last. */
public final class CheckRun {
    private CheckRun() {}

    /**
     * The results in the order of the targets. Backends on one host share one block for {@code ~/.ssh/config}.
     *
     * @param step called after each target, on any thread
     */
    public static List<ProbeResult> of(List<Target> targets, Probe probe, Limits limits, Runnable step)
            throws InterruptedException {
        AtomicReferenceArray<ProbeResult> results = new AtomicReferenceArray<>(targets.size());
        CountDownLatch left = new CountDownLatch(targets.size());
        try (Prober prober = new Prober(probe, limits)) {
            for (int i = 0; i < targets.size(); i++) {
                int index = i;
                prober.submit(targets.get(i), result -> {
                    results.set(index, result);
                    step.run();
                    left.countDown();
                });
            }
            left.await();
        }
        return SharedSshConfig.of(
                IntStream.range(0, results.length()).mapToObj(results::get).toList());
    }
}
