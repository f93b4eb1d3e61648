package dev.govanity.backend.probe;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What the probes may know of the machine they run on, and of the user who runs them.
 *
 * @param home the user's home directory
 * @param user the user's name
 * @param environment the environment variables
 */
public record Machine(Path home, String user, Map<String, String> environment) {
    public Machine {
        Objects.requireNonNull(home, "home");
        Objects.requireNonNull(user, "user");
        environment = Map.copyOf(environment);
    }

    /**
     * This machine, as git and ssh on it would see it in an environment: {@code HOME} counts more than the system's idea of
     * the home.
     */
    public static Machine of(Map<String, String> environment) {
        String home = environment.getOrDefault("HOME", "");
        return new Machine(
                Path.of(home.isEmpty() ? System.getProperty("user.home") : home),
                System.getProperty("user.name"),
                environment);
    }

    /** The variable's value; empty if it is not set or empty. */
    public Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty());
    }
}
