package dev.govanity.backend.ssh;

import dev.govanity.backend.probe.UserEnvironment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the tokens and variables in a file name stand for, as ssh_config(5), "TOKENS". Those that are not known here,
 * {@code %C} and {@code %j}, stay as they are written.
 *
 * @param given the host as ssh is given it
 * @param name the host that is dialled
 * @param keyAlias {@code HostKeyAlias}; empty if there is none
 * @param user who logs in
 */
record Tokens(
        UserEnvironment environment, String given, String name, int port, Optional<String> keyAlias, String user) {
    private static final Pattern TOKEN = Pattern.compile("%([%dhikLlnpru])|\\$\\{(\\w+)}");

    /** Of Linux. Where there is no such file, the token stays as it is written. */
    private static final Path HOST_NAME = Path.of("/proc/sys/kernel/hostname");

    private static final Path PROCESS = Path.of("/proc/self");

    Tokens {
        Objects.requireNonNull(environment, "environment");
        Objects.requireNonNull(given, "given");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(keyAlias, "keyAlias");
        Objects.requireNonNull(user, "user");
    }

    String expand(String text) {
        return TOKEN.matcher(text)
                .replaceAll(token -> Matcher.quoteReplacement(
                        token.group(1) == null
                                ? environment.variable(token.group(2)).orElse("")
                                : value(token.group(1)).orElse(token.group())));
    }

    private Optional<String> value(String token) {
        return switch (token) {
            case "d" -> Optional.of(environment.loginHome().toString());
            case "h" -> Optional.of(name);
            case "i" -> userId();
            case "k" -> Optional.of(keyAlias.orElse(given));
            case "L" -> localHost().map(host -> host.replaceFirst("\\..*", ""));
            case "l" -> localHost();
            case "n" -> Optional.of(given);
            case "p" -> Optional.of(Integer.toString(port));
            case "r" -> Optional.of(user);
            case "u" -> Optional.of(environment.user());
            default -> Optional.of("%");
        };
    }

    private static Optional<String> localHost() {
        try {
            return Optional.of(Files.readString(HOST_NAME).strip());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> userId() {
        try {
            return Optional.of(Files.getAttribute(PROCESS, "unix:uid").toString());
        } catch (IOException | UnsupportedOperationException e) {
            return Optional.empty();
        }
    }
}
