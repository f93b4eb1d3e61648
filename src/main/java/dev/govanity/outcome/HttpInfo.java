package dev.govanity.outcome;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * The last answer of an HTTP server.
 *
 * @param status the status code; 0 if there was no answer
 * @param tls the TLS connection; empty without TLS
 */
public record HttpInfo(int status, Optional<Tls> tls) {
    public HttpInfo {
        Objects.requireNonNull(tls, "tls");
    }

    /**
     * @param protocol such as {@code TLSv1.3}; empty if none was agreed on
     * @param notAfter when the server's certificate expires
     */
    public record Tls(String protocol, Instant notAfter) {
        public Tls {
            Objects.requireNonNull(protocol, "protocol");
            Objects.requireNonNull(notAfter, "notAfter");
        }
    }
}
