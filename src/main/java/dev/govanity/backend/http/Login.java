package dev.govanity.backend.http;

import dev.govanity.outcome.Foreign;
import java.util.Objects;

/**
 * A name and its password.
 *
 * @param name the name; may be empty
 * @param password never to be shown
 * @param origin where both are written, such as {@code line 3 of /home/svc/.netrc}
 */
public record Login(String name, String password, String origin) {
    public Login {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(password, "password");
        Objects.requireNonNull(origin, "origin");
    }

    /** The name as it may be shown. Alone in a URL it is often a token. */
    String shownName() {
        return password.isEmpty() ? "***" : Foreign.line(name);
    }

    @Override
    public String toString() {
        return shownName() + ":*** of " + origin;
    }
}
