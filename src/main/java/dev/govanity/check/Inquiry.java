package dev.govanity.check;

import dev.govanity.backend.Prober;
import dev.govanity.backend.discovery.LiveFinding;
import dev.govanity.backend.discovery.LiveProbe;
import dev.govanity.backend.discovery.PublicAddress;
import dev.govanity.backend.probe.Target;
import dev.govanity.golang.DiscoveryUrl;
import dev.govanity.outcome.Concern;
import dev.govanity.outcome.LiveAnswer;
import dev.govanity.outcome.ProbeResult;
import dev.govanity.outcome.ProbeStatus;
import dev.govanity.outcome.Reason;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * One repo root and the public addresses of its import paths: each is asked by itself, within the limits of its own
 * host, and what all of them answer is one result.
 */
public final class Inquiry {
    /** Everything else means that go gets no answer that it can use. */
    private static final Set<Reason> KEPT = EnumSet.of(Reason.LIVE_DIFFERS, Reason.LIVE_MISSING, Reason.INTERNAL);

    private final Target target;
    private final List<PublicAddress> addresses;
    private final AtomicReference<ProbeResult> backend = new AtomicReference<>();
    private final AtomicReferenceArray<LiveAnswer> answers;
    private final AtomicInteger left;

    private Inquiry(Target target, List<PublicAddress> addresses) {
        this.target = target;
        this.addresses = addresses;
        this.answers = new AtomicReferenceArray<>(addresses.size());
        this.left = new AtomicInteger(1 + addresses.size());
    }

    /** A root, and its public addresses if they are to be asked. */
    public static Inquiry of(Target target, boolean live) {
        return new Inquiry(target, live ? PublicAddress.of(target) : List.of());
    }

    /** How many questions there are. */
    public int size() {
        return 1 + addresses.size();
    }

    /**
     * Has all of them asked, once.
     *
     * @param step called after each question, by any thread
     * @param done called with the result, by the thread that has the last answer; must neither block nor throw
     */
    public void start(Prober prober, LiveProbe live, Runnable step, Consumer<ProbeResult> done) {
        prober.submit(target, result -> {
            backend.set(result);
            answered(step, done);
        });
        for (int i = 0; i < addresses.size(); i++) {
            int index = i;
            ask(prober, live, addresses.get(i), answer -> {
                answers.set(index, answer);
                answered(step, done);
            });
        }
    }

    private void answered(Runnable step, Consumer<ProbeResult> done) {
        step.run();
        if (left.decrementAndGet() == 0) {
            done.accept(backend.get()
                    .withLive(IntStream.range(0, addresses.size())
                            .mapToObj(answers::get)
                            .toList()));
        }
    }

    private static void ask(Prober prober, LiveProbe live, PublicAddress address, Consumer<LiveAnswer> done) {
        AtomicReference<Optional<String>> got = new AtomicReference<>(Optional.empty());
        prober.submit(
                address.backend(),
                deadline -> {
                    LiveFinding finding = live.ask(address, deadline);
                    got.set(finding.got());
                    return finding.outcome();
                },
                result -> done.accept(new LiveAnswer(
                        address.importPath(),
                        address.expected().content(),
                        got.get(),
                        result.outcome().worst().map(worst -> ofLive(worst, address)))));
    }

    /** The cause stands in the message: two hosts may be down for the same reason, and only one of them serves go. */
    private static Concern ofLive(Concern concern, PublicAddress address) {
        if (KEPT.contains(concern.reason()) || concern.reason().status() != ProbeStatus.FAILED) {
            return concern;
        }
        String host = DiscoveryUrl.of(address.importPath()).host();
        return new Concern(
                Reason.LIVE_UNREACHABLE,
                "go gets no tag from \"" + host + "\": " + concern.message(),
                concern.advice());
    }
}
