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

    /**
     * The name as it may be shown. It is often the token itself, where the password is left out, says so, or is
     * whatever pleases.
     */
    String shownName() {
        boolean token = password.isEmpty() || password.equals("x-oauth-basic");
        return token ? "***" : WebAddress.masked(name);
    }

    @Override
    public String toString() {
        return shownName() + ":*** of " + origin;
    }
}
