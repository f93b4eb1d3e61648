package dev.govanity.openssh;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The changes with which a client accepts an offer that it refuses.
 *
 * @param additions one for each missing kind that can be added
 * @param obstacles problems that no option of a current OpenSSH can solve, each a sentence for people. The additions
 *     help only if there are none. They contain the server's text unchanged
 */
public record Remedy(List<Addition> additions, List<String> obstacles) {
    public Remedy {
        additions = List.copyOf(additions);
        obstacles = List.copyOf(obstacles);
    }

    /** The remedy for all missing kinds; empty if none is missing. */
    public static Remedy of(Judgement judgement) {
        List<Addition> additions = new ArrayList<>();
        List<String> obstacles = new ArrayList<>();
        for (Missing missing : judgement.missing()) {
            // a client may be configured to use less than it supports
            Optional<String> best = Stream.concat(
                            Algorithms.current().names(missing.kind()).stream().filter(missing.offer()::contains),
                            Retired.bestFirst(missing.kind(), missing.offer()).stream()
                                    .filter(name -> Retired.goneSince(missing.kind(), name)
                                            .isEmpty()))
                    .findFirst();
            best.ifPresentOrElse(
                    name -> additions.add(new Addition(missing.kind(), name)), () -> obstacles.add(obstacle(missing)));
        }
        return new Remedy(additions, obstacles);
    }

    private static String obstacle(Missing missing) {
        return Retired.bestFirst(missing.kind(), missing.offer()).stream()
                .findFirst()
                .map(name -> "OpenSSH removed %s %s in %s; use an older ssh, or HTTP"
                        .formatted(
                                missing.kind().noun(),
                                name,
                                Retired.goneSince(missing.kind(), name).orElseThrow()))
                .orElseGet(() -> "OpenSSH knows none of the server's %ss (%s); use HTTP"
                        .formatted(missing.kind().noun(), String.join(", ", missing.offer())));
    }
}
