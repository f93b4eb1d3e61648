package dev.govanity.backend.http;

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

    @Override
    public String toString() {
        return name + ":*** of " + origin;
    }
}
