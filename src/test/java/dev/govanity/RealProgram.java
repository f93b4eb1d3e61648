package dev.govanity;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The programs of this machine that tests drive: the real {@code go}, {@code git}, {@code nginx}. */
public final class RealProgram {
    /** Servers live here, and the PATH of an ordinary user often leaves it out. */
    private static final List<String> SERVER_DIRECTORIES = List.of("/usr/sbin", "/usr/local/sbin");

    private RealProgram() {}

    /**
     * Finds a program, and skips the calling test where there is none. With {@code CI=true} in the environment the
     * test fails instead, so that nothing is skipped where it counts.
     *
     * @param name a file name such as {@code go}, looked for in PATH, the directories of servers and git's own
     *     commands; or an absolute path
     */
    public static Path need(String name) {
        return find(name).or(() -> findInGit(name)).orElseGet(() -> missing(name));
    }

    private static Optional<Path> find(String name) {
        Stream<String> path = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator));
        return Stream.concat(path, SERVER_DIRECTORIES.stream())
                .map(directory -> Path.of(directory).resolve(name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Optional<Path> findInGit(String name) {
        return find("git").map(git -> execPath(git).resolve(name)).filter(Files::isExecutable);
    }

    private static Path execPath(Path git) {
        try {
            Process process = new ProcessBuilder(git.toString(), "--exec-path").start();
            String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Path.of(answer.strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path missing(String name) {
        String message = "no program \"%s\" on this machine".formatted(name);
        if ("true".equals(System.getenv("CI"))) {
            return fail(message);
        }
        // Maven counts skipped tests and keeps the reason to itself
        System.err.println("skipped: " + message);
        return abort(message);
    }
}
