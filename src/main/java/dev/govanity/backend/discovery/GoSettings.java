package dev.govanity.backend.discovery;

import dev.govanity.backend.probe.UserEnvironment;
import dev.govanity.golang.GlobPatterns;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The settings of a user's go command: environment variables, and after them what {@code go env -w} has written, as
 * cmd/go/internal/cfg Getenv (go1.26).
 */
final class GoSettings {
    private final UserEnvironment environment;
    private final Map<String, String> written;

    private GoSettings(UserEnvironment environment, Map<String, String> written) {
        this.environment = environment;
        this.written = written;
    }

    /** Reads the file that {@code $GOENV} names, or the one in the user's configuration. */
    static GoSettings of(UserEnvironment environment) {
        return new GoSettings(
                environment, file(environment).map(GoSettings::read).orElse(Map.of()));
    }

    private static Optional<Path> file(UserEnvironment environment) {
        Optional<String> named = environment.variable("GOENV");
        if (named.isPresent()) {
            return named.filter(name -> !name.equals("off")).map(Path::of);
        }
        Path configuration = environment
                .variable("XDG_CONFIG_HOME")
                .map(Path::of)
                .orElse(environment.home().resolve(".config"));
        return Optional.of(configuration.resolve("go").resolve("env"));
    }

    private static Map<String, String> read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.matches("[A-Z][^=]*=.*"))
                    .map(line -> line.split("=", 2))
                    .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (first, last) -> last));
        } catch (IOException e) {
            return Map.of(); // as go, for which it need not be there
        }
    }

    /** The module paths whose hosts need no valid certificate, nor TLS at all. */
    GlobPatterns insecure() {
        return new GlobPatterns(environment.variable("GOINSECURE").orElse(written.getOrDefault("GOINSECURE", "")));
    }
}
