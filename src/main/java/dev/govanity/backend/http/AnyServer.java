package dev.govanity.backend.http;

import dev.govanity.outcome.Concern;
import java.net.Socket;
import java.security.cert.X509Certificate;
import java.util.Optional;
import javax.net.ssl.SSLEngine;

/**
 * Takes every certificate, as the go command does for a path that GOINSECURE matches (cmd/go/internal/web
 * insecureHTTPClient, go1.26): the user allows it, and the answer is compared with the file.
 */
final class AnyServer extends ServerTrust {
    @Override
    Optional<Concern> problem() {
        return Optional.empty();
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine) {}
}
