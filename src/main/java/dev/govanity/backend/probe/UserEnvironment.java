package dev.govanity.backend.probe;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What the probes may know of the machine they run on, and of the user who runs them.
 *
 * @param home where git, go and curl look for the user's files: {@code $HOME}
 * @param loginHome where OpenSSH looks, whatever {@code $HOME} says: the home directory in the user database
 * @param user the user's name
 * @param environment the environment variables
 */
public record UserEnvironment(Path home, Path loginHome, String user, Map<String, String> environment) {
    public UserEnvironment {
        Objects.requireNonNull(home, "home");
        Objects.requireNonNull(loginHome, "loginHome");
        Objects.requireNonNull(user, "user");
        environment = Map.copyOf(environment);
    }

    /** One with a single home directory for all programs. */
    public UserEnvironment(Path home, String user, Map<String, String> environment) {
        this(home, home, user, environment);
    }

    /** This machine, as the programs on it see it in an environment. */
    public static UserEnvironment of(Map<String, String> environment) {
        Path loginHome = Path.of(System.getProperty("user.home")); // of the user database, on Unix
        String home = environment.getOrDefault("HOME", "");
        return new UserEnvironment(
                home.isEmpty() ? loginHome : Path.of(home), loginHome, System.getProperty("user.name"), environment);
    }

    /** The variable's value; empty if it is not set or empty. */
    public Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty());
    }
}
