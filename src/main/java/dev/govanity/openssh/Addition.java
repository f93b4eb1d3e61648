package dev.govanity.openssh;

import java.util.Objects;
import java.util.regex.Pattern;

/** An algorithm to be allowed for one host besides those that the client takes anyway. */
public record Addition(AlgorithmKind kind, String name) {
    /** Narrower than RFC 4251 §6, which allows all that can be printed, so that no name needs quoting. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9@._-]+");

    /** @throws IllegalArgumentException if the name is none that OpenSSH could have */
    public Addition {
        Objects.requireNonNull(kind, "kind");
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("algorithm " + name);
        }
    }
}
