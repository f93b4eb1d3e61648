package dev.govanity.check;

import dev.govanity.outcome.ProbeResult;
import dev.govanity.outcome.SshConfigEntry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One entry of {@code ~/.ssh/config} for each host. ssh takes the first value it finds for an option, and a
 * {@code Host} line cannot name a port: of two ports that need different algorithms, each with an entry of its own, ssh
 * would not get into the second.
 */
public final class SharedSshConfig {
    private SharedSshConfig() {}

    /** The same results; those on one host, whatever their ports, all have the entry that serves all of them. */
    public static List<ProbeResult> of(List<ProbeResult> results) {
        Map<String, SshConfigEntry> byHost = results.stream()
                .flatMap(result -> entry(result).stream())
                .collect(Collectors.toMap(SshConfigEntry::host, entry -> entry, SshConfigEntry::and));
        return results.stream()
                .map(result -> entry(result)
                        .map(own -> result.withSshConfig(byHost.get(own.host())))
                        .orElse(result))
                .toList();
    }

    private static Optional<SshConfigEntry> entry(ProbeResult result) {
        return result.outcome().ssh().flatMap(ssh -> ssh.sshConfig());
    }
}
