package dev.govanity.backend;

import dev.govanity.openssh.SharedBlock;
import dev.govanity.outcome.Concern;
import dev.govanity.outcome.ProbeOutcome;
import dev.govanity.outcome.ProbeResult;
import dev.govanity.outcome.SshInfo;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The blocks for {@code ~/.ssh/config} of several backends, such that all of them can stand in one file. */
public final class HostBlocks {
    private HostBlocks() {}

    /** The same with one block for each host: that of all its ports. */
    public static List<ProbeResult> shared(List<ProbeResult> backends) {
        Map<String, Set<String>> byHost = backends.stream()
                .flatMap(backend -> block(backend).stream())
                .collect(Collectors.groupingBy(HostBlocks::host, Collectors.toCollection(LinkedHashSet::new)));
        return backends.stream()
                .map(backend -> block(backend)
                        .filter(own -> byHost.get(host(own)).size() > 1)
                        .map(own -> with(backend, own, SharedBlock.of(byHost.get(host(own)))))
                        .orElse(backend))
                .toList();
    }

    private static Optional<String> block(ProbeResult backend) {
        return backend.outcome().ssh().map(SshInfo::sshConfig).filter(block -> !block.isEmpty());
    }

    /** The line that begins a block. */
    private static String host(String block) {
        return block.lines().findFirst().orElseThrow();
    }

    private static ProbeResult with(ProbeResult backend, String own, String shared) {
        ProbeOutcome outcome = backend.outcome();
        UnaryOperator<String> rewrite = advice -> advice.replace(own.stripTrailing(), shared.stripTrailing());
        List<Concern> concerns = outcome.concerns().stream()
                .map(concern -> new Concern(
                        concern.reason(),
                        concern.message(),
                        concern.advice().stream().map(rewrite).toList()))
                .toList();
        Optional<SshInfo> ssh = outcome.ssh().map(told -> told.withSshConfig(shared));
        return new ProbeResult(
                backend.backend(),
                new ProbeOutcome(concerns, outcome.modules(), ssh, outcome.http(), outcome.refs()),
                backend.took(),
                backend.attempts());
    }
}
