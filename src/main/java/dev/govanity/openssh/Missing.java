package dev.govanity.openssh;

import java.util.List;
import java.util.Objects;

/**
 * A kind for which the server offers no algorithm that the client accepts.
 *
 * @param offer the names that the server offers, including its {@linkplain Offer#signals signals}, as {@code ssh} shows
 *     them
 */
public record Missing(AlgorithmKind kind, List<String> offer) {
    public Missing {
        Objects.requireNonNull(kind, "kind");
        offer = List.copyOf(offer);
    }
}
