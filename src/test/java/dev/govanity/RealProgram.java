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
        return directories()
                .map(directory -> directory.resolve(name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseGet(() -> missing(name));
    }

    private static Path missing(String name) {
        String message = "no program \"%s\" on this machine".formatted(name);
        return "true".equals(System.getenv("CI")) ? fail(message) : abort(message);
    }

    private static Stream<Path> directories() {
        Stream<String> path = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator));
        return Stream.concat(Stream.concat(path, SERVER_DIRECTORIES.stream()).map(Path::of), gitCommands());
    }

    /** Asked for only when the program is nowhere else, as {@code git-http-backend} is. */
    private static Stream<Path> gitCommands() {
        return Stream.of("git").flatMap(git -> {
            try {
                Process process = new ProcessBuilder(git, "--exec-path").start();
                String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                return Stream.of(Path.of(answer.strip()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
