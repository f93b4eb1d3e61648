package dev.govanity.config;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How {@code serve} checks the backends in the background.
 *
 * @param interval the time from one check of a repo root to the next
 * @param timeout the limit for one whole check
 * @param live whether to ask the public address of each import path, too
 */
public record Health(Duration interval, Duration timeout, boolean live, Ssh ssh, Http http) {
    public static final Duration DEFAULT_INTERVAL = Duration.ofSeconds(60);
    public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(10);

    /** Checking more often would be an attack on the hosts. */
    public static final Duration SHORTEST_INTERVAL = Duration.ofSeconds(1);

    public static final Duration SHORTEST_TIMEOUT = Duration.ofMillis(1);

    /** The meaning of an empty section. */
    public static final Health DEFAULT =
            new Health(DEFAULT_INTERVAL, DEFAULT_TIMEOUT, false, Ssh.DEFAULT, Http.DEFAULT);

    public Health {
        Objects.requireNonNull(interval, "interval");
        Objects.requireNonNull(timeout, "timeout");
        Objects.requireNonNull(ssh, "ssh");
        Objects.requireNonNull(http, "http");
    }

    /**
     * @param legacy whether to try algorithms that OpenSSH has retired if the modern ones fail
     * @param acceptNewHostKeys whether to trust an unknown host key
     * @param knownHosts a file; empty for those of the user and the system
     * @param identities private key files; empty for those of the user
     */
    public record Ssh(boolean legacy, boolean acceptNewHostKeys, Optional<String> knownHosts, List<String> identities) {
        public static final Ssh DEFAULT = new Ssh(true, false, Optional.empty(), List.of());

        public Ssh {
            Objects.requireNonNull(knownHosts, "knownHosts");
            identities = List.copyOf(identities);
        }
    }

    /**
     * @param netrc a file with credentials; empty for the user's
     * @param ca a file with further certificate authorities; empty for none
     */
    public record Http(Optional<String> netrc, Optional<String> ca) {
        public static final Http DEFAULT = new Http(Optional.empty(), Optional.empty());

        public Http {
            Objects.requireNonNull(netrc, "netrc");
            Objects.requireNonNull(ca, "ca");
        }
    }
}
