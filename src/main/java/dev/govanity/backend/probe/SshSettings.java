package dev.govanity.backend.probe;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How SSH servers are asked.
 *
 * @param legacy whether algorithms that OpenSSH has retired may be tried once the modern ones fail
 * @param acceptNewHostKeys whether an unknown host key is taken on trust, and remembered in the first known_hosts file;
 *     a changed one never is
 * @param knownHosts a file that replaces those of the user and the system
 * @param identities private key files that replace the user's and the agent's; empty for those
 */
public record SshSettings(boolean legacy, boolean acceptNewHostKeys, Optional<Path> knownHosts, List<Path> identities) {
    public SshSettings {
        Objects.requireNonNull(knownHosts, "knownHosts");
        identities = List.copyOf(identities);
    }
}
