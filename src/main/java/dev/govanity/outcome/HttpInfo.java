package dev.govanity.outcome;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What an HTTP server answered last.
 *
 * @param status the status code; 0 if it did not come that far
 * @param tls how the connection was protected; empty without TLS
 */
public record HttpInfo(int status, Optional<Tls> tls) {
    public HttpInfo {
        Objects.requireNonNull(tls, "tls");
    }

    /**
     * @param protocol such as {@code TLSv1.3}; empty if none was agreed on
     * @param notAfter when the server's certificate ends
     */
    public record Tls(String protocol, Instant notAfter) {
        public Tls {
            Objects.requireNonNull(protocol, "protocol");
            Objects.requireNonNull(notAfter, "notAfter");
        }
    }
}
