package dev.govanity.openssh;

import java.util.Objects;
import java.util.regex.Pattern;

/** An algorithm to allow for one host, in addition to the client's own. */
public record Addition(AlgorithmKind kind, String name) {
    /** Narrower than RFC 4251 §6, which allows all printable characters, so that no name needs quotes. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9@._-]+");

    /** @throws IllegalArgumentException if the name cannot be that of an OpenSSH algorithm */
    public Addition {
        Objects.requireNonNull(kind, "kind");
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("algorithm " + name);
        }
    }
}
