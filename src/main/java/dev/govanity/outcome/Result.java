package dev.govanity.outcome;

import java.util.Objects;
import java.util.Optional;

/**
 * A value, or the reason why there is none.
 *
 * @param <T> the type of the value
 */
public sealed interface Result<T> {
    /** A value. */
    record Success<T>(T value) implements Result<T> {
        public Success {
            Objects.requireNonNull(value, "value");
        }
    }

    /** No value. */
    record Failure<T>(Concern concern) implements Result<T> {
        public Failure {
            Objects.requireNonNull(concern, "concern");
        }
    }

    static <T> Result<T> of(T value) {
        return new Success<>(value);
    }

    static <T> Result<T> failed(Concern concern) {
        return new Failure<>(concern);
    }

    /** The value; empty if there is none. */
    default Optional<T> success() {
        return this instanceof Success<T> success ? Optional.of(success.value) : Optional.empty();
    }

    /** Why there is no value; empty if there is one. */
    default Optional<Concern> failure() {
        return this instanceof Failure<T> failure ? Optional.of(failure.concern) : Optional.empty();
    }
}
