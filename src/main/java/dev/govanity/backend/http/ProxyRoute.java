package dev.govanity.backend.http;

import dev.govanity.outcome.Concern;
import java.util.Optional;

/** The way to a server: straight, through a proxy, or none because the proxy cannot be used. */
sealed interface ProxyRoute {
    /** To the server itself. */
    record Direct() implements ProxyRoute {}

    /**
     * Through an HTTP proxy.
     *
     * @param login the login for the proxy; empty for none
     * @param variable the environment variable that names it
     */
    record Via(String host, int port, Optional<Login> login, String variable) implements ProxyRoute {
        String endpoint() {
            return host + ":" + port;
        }
    }

    /** The environment names a proxy that cannot be used. */
    record Unusable(Concern concern) implements ProxyRoute {}
}
