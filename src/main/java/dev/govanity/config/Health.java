package dev.govanity.config;

import dev.govanity.openssh.SshSettings;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * How {@code serve} checks the backends in the background.
 *
 * @param interval the time from one check of a repo root to the next
 * @param timeout the limit for one whole check
 * @param live whether to ask the public address of each import path, too
 * @param ssh with the names of files as they are written
 */
public record Health(Duration interval, Duration timeout, boolean live, SshSettings<String> ssh, Http http) {
    public static final Duration DEFAULT_INTERVAL = Duration.ofSeconds(60);
    public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(10);

    /** Checking more often would be an attack on the hosts. */
    public static final Duration SHORTEST_INTERVAL = Duration.ofSeconds(1);

    public static final Duration SHORTEST_TIMEOUT = Duration.ofMillis(1);

    /** The meaning of an empty section. */
    public static final Health DEFAULT =
            new Health(DEFAULT_INTERVAL, DEFAULT_TIMEOUT, false, SshSettings.defaults(), Http.DEFAULT);

    public Health {
        Objects.requireNonNull(interval, "interval");
        Objects.requireNonNull(timeout, "timeout");
        Objects.requireNonNull(ssh, "ssh");
        Objects.requireNonNull(http, "http");
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
