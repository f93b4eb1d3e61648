package dev.govanity.page;

import dev.govanity.outcome.BackendStatus;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What the operator is shown of a running server.
 *
 * @param file the name of the config file
 * @param loadedAt when what is served was read
 * @param routes how many there are
 * @param fingerprint of the file as it is served
 * @param lastReloadAt when the file was read last
 * @param outcome what came of that: {@code swapped}, {@code unchanged}, {@code rejected} or {@code unreadable}
 * @param message why it could not be read; empty if it could
 * @param diagnostics what was found in it then, a line each
 * @param backends what is asked in the background, in the config's order
 */
public record StatusPage(
        String file,
        Instant loadedAt,
        int routes,
        String fingerprint,
        Instant lastReloadAt,
        String outcome,
        String message,
        List<String> diagnostics,
        List<BackendStatus> backends) {
    public StatusPage {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(loadedAt, "loadedAt");
        Objects.requireNonNull(fingerprint, "fingerprint");
        Objects.requireNonNull(lastReloadAt, "lastReloadAt");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(message, "message");
        diagnostics = List.copyOf(diagnostics);
        backends = List.copyOf(backends);
    }

    /** What is wrong with a backend; empty if nothing is, or if nobody knows yet. */
    public static String message(BackendStatus backend) {
        return backend.last()
                .flatMap(probed -> probed.outcome().worst())
                .map(worst -> worst.reason().code() + ": " + worst.message())
                .orElse("");
    }

    /** The page, in UTF-8. */
    public byte[] html() {
        return Templates.status(this);
    }
}
