package dev.govanity.outcome;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The entry that {@code ~/.ssh/config} needs for a host so that OpenSSH can log in. Reports write it as text.
 *
 * @param host the host as the repo root writes it, which is what ssh compares; an IPv6 address without brackets
 * @param identityFiles private keys that replace the user's; empty to keep those
 * @param knownHosts the file that replaces the user's known_hosts; empty to keep that
 * @param algorithms the algorithms to allow besides the client's own; never empty
 */
public record SshConfigEntry(
        String host, List<String> identityFiles, Optional<String> knownHosts, List<Algorithm> algorithms) {
    /**
     * @param kind as {@link SshInfo.Legacy#kind}
     * @param name such as {@code diffie-hellman-group14-sha1}
     */
    public record Algorithm(String kind, String name) {
        public Algorithm {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(name, "name");
        }
    }

    public SshConfigEntry {
        Objects.requireNonNull(host, "host");
        identityFiles = identityFiles.stream().distinct().toList();
        Objects.requireNonNull(knownHosts, "knownHosts");
        algorithms = algorithms.stream().distinct().toList();
    }

    /** An entry with the algorithms of both entries. Both must be for the same host and from the same run. */
    public SshConfigEntry and(SshConfigEntry other) {
        return new SshConfigEntry(
                host,
                Stream.concat(identityFiles.stream(), other.identityFiles.stream())
                        .toList(),
                knownHosts,
                Stream.concat(algorithms.stream(), other.algorithms.stream()).toList());
    }
}
