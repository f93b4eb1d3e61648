package dev.govanity.openssh;

import java.util.List;
import java.util.Objects;

/**
 * A kind of which a server offers nothing that the client takes.
 *
 * @param offer the names that the server offers instead, with its {@linkplain Offer#signals signals}, as {@code ssh}
 *     shows them
 */
public record Missing(AlgorithmKind kind, List<String> offer) {
    public Missing {
        Objects.requireNonNull(kind, "kind");
        offer = List.copyOf(offer);
    }
}
