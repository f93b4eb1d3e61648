package dev.govanity.outcome;

import java.util.Objects;
import java.util.Optional;

/**
 * What the public address of an import path answered when it was asked as the go command asks.
 *
 * @param importPath the import prefix of a route
 * @param expected the content of the go-import tag that the file has for it
 * @param got the content of the one that go gets; empty if it gets none
 * @param concern what is wrong; empty if all is well
 */
public record LiveAnswer(String importPath, String expected, Optional<String> got, Optional<Concern> concern) {
    public LiveAnswer {
        Objects.requireNonNull(importPath, "importPath");
        Objects.requireNonNull(expected, "expected");
        Objects.requireNonNull(got, "got");
        Objects.requireNonNull(concern, "concern");
    }

    public ProbeStatus status() {
        return concern.map(found -> found.reason().status()).orElse(ProbeStatus.OK);
    }
}
