package dev.govanity.golang;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * The result of Go reading a text: a value, or the reason why there is none.
 *
 * <p>Sealed: there is no third case.
 *
 * @param <T> what the text denotes
 */
public sealed interface Verdict<T> {
    /** Go reads the text as this value. */
    record Accepted<T>(T value) implements Verdict<T> {
        public Accepted {
            requireNonNull(value);
        }
    }

    /** Go refuses the text. */
    record Refused<T>(Refusal refusal) implements Verdict<T> {
        public Refused {
            requireNonNull(refusal);
        }
    }

    /** The value, empty if the text was refused. */
    default Optional<T> accepted() {
        return this instanceof Accepted<T> accepted ? Optional.of(accepted.value) : Optional.empty();
    }

    /** The reason, empty if the text was accepted. */
    default Optional<Refusal> refused() {
        return this instanceof Refused<T> refused ? Optional.of(refused.refusal) : Optional.empty();
    }
}
