package dev.govanity.openssh;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * How to ask SSH servers.
 *
 * @param <F> a file: its name as the user wrote it, or where that leads
 * @param legacy whether to try algorithms that OpenSSH has retired once the modern ones fail
 * @param acceptNewHostKeys whether to trust an unknown host key, and to remember it in the first known_hosts file; a
 *     changed one is never trusted
 * @param knownHosts a file that replaces those of the user and the system; empty for those
 * @param identities private key files that replace the user's and the agent's; empty for those
 */
public record SshSettings<F>(boolean legacy, boolean acceptNewHostKeys, Optional<F> knownHosts, List<F> identities) {
    public SshSettings {
        Objects.requireNonNull(knownHosts, "knownHosts");
        identities = List.copyOf(identities);
    }

    /** What holds where nothing is set. */
    public static <F> SshSettings<F> defaults() {
        return new SshSettings<>(true, false, Optional.empty(), List.of());
    }

    /** The same with other files. */
    public <T> SshSettings<T> map(Function<F, T> file) {
        return new SshSettings<>(
                legacy,
                acceptNewHostKeys,
                knownHosts.map(file),
                identities.stream().map(file).toList());
    }
}
