package dev.govanity.page;

import dev.govanity.outcome.BackendStatus;
import dev.govanity.outcome.GoModule;
import java.util.List;
import java.util.Objects;

/**
 * What a module's page says of its repository.
 *
 * @param status {@code ok}, {@code degraded}, {@code failed} or {@code unknown}
 * @param message what is wrong, in general: the particulars are for the operator alone; empty if nothing is
 * @param since since when it is so; empty if that is not known
 * @param versions the newest of the module, lowest first
 * @param olderVersions how many there are besides
 */
public record BackendState(String status, String message, String since, List<String> versions, int olderVersions) {
    private static final int MAX_VERSIONS = 50;

    public BackendState {
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(since, "since");
        versions = List.copyOf(versions);
    }

    static BackendState of(BackendStatus watched, String importPath) {
        String message = watched.last()
                .flatMap(probed -> probed.outcome().worst())
                .map(worst -> worst.reason().summary())
                .orElse("");
        List<String> versions = watched.last().stream()
                .flatMap(probed -> probed.outcome().modules().stream())
                .filter(module -> module.importPath().equals(importPath))
                .map(GoModule::versions)
                .findFirst()
                .orElse(List.of());
        int older = Math.max(0, versions.size() - MAX_VERSIONS);
        return new BackendState(
                watched.status().word(),
                message,
                watched.since().map(Object::toString).orElse(""),
                versions.subList(older, versions.size()),
                older);
    }
}
