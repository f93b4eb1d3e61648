package dev.govanity.check;

import dev.govanity.outcome.ProbeResult;
import dev.govanity.outcome.SshConfigEntry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One entry of {@code ~/.ssh/config} for each host. ssh uses the first value that it finds for an option, and a {@code
 * Host} line cannot name a port. If two ports of a host needed different algorithms and each had its own entry, ssh
 * would use the first entry for both.
 */
public final class SharedSshConfig {
    private SharedSshConfig() {}

    /** The same results. All results on one host, on any port, get one entry that works for all of them. */
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
