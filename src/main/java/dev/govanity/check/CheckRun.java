package dev.govanity.check;

import dev.govanity.backend.Limits;
import dev.govanity.backend.Prober;
import dev.govanity.backend.discovery.LiveProbe;
import dev.govanity.backend.probe.Probe;
import dev.govanity.backend.probe.Target;
import dev.govanity.outcome.Checked;
import dev.govanity.outcome.NotAsked;
import dev.govanity.outcome.ProbeResult;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;

/** Probes all targets once and waits for the last. */
public final class CheckRun {
    private final List<Target> targets;
    private final List<Inquiry> inquiries;
    private final boolean live;

    /**
     * @param targets what is asked
     * @param live whether the public addresses of their import paths are asked, too
     */
    public CheckRun(List<Target> targets, boolean live) {
        this.targets = List.copyOf(targets);
        this.live = live;
        this.inquiries =
                targets.stream().map(target -> Inquiry.of(target, live)).toList();
    }

    /** How many questions there are. */
    public int size() {
        return inquiries.stream().mapToInt(Inquiry::size).sum();
    }

    /**
     * The results in the order of the targets. Backends on one host share one block for {@code ~/.ssh/config}.
     *
     * @param probes asks both the targets and the public addresses
     * @param step called after each question, on any thread
     */
    public <P extends Probe & LiveProbe> Checked ask(P probes, Limits limits, Runnable step)
            throws InterruptedException {
        AtomicReferenceArray<ProbeResult> results = new AtomicReferenceArray<>(inquiries.size());
        CountDownLatch left = new CountDownLatch(inquiries.size());
        try (Prober prober = new Prober(probes, limits)) {
            for (int i = 0; i < inquiries.size(); i++) {
                int index = i;
                inquiries.get(i).start(prober, probes, step, result -> {
                    results.set(index, result);
                    left.countDown();
                });
            }
            left.await();
        }
        List<ProbeResult> all =
                IntStream.range(0, results.length()).mapToObj(results::get).toList();
        return new Checked(SharedSshConfig.of(all), notAsked());
    }

    private List<NotAsked> notAsked() {
        return targets.stream()
                .flatMap(target -> target.routes().stream())
                .filter(route -> live && route.isWithoutHost())
                .map(route -> new NotAsked(route.importPath(), NotAsked.Because.NO_HOST))
                .toList();
    }
}
