package dev.govanity;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/**
 * Programs that a test runs for real. Where one is missing the test is skipped; but in CI, where the environment
 * has {@code CI=true}, it fails, or nobody would notice.
 */
public final class RealProgram {
    /** Servers live here, and the PATH of an ordinary user often leaves it out. */
    private static final List<String> SERVER_DIRECTORIES = List.of("/usr/sbin", "/usr/local/sbin");

    private RealProgram() {}

    /**
     * The first program called {@code name} on the PATH, among the servers, or among git's own commands, as
     * {@code git-http-backend} is. An absolute path is looked for as it is.
     */
    public static Path need(String name) {
        return find(name)
                .or(() -> findInGit(name))
                .orElseThrow(() -> missing("no program \"%s\" on this machine".formatted(name)));
    }

    private static Optional<Path> find(String name) {
        String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
        return Stream.concat(Stream.of(path.split(File.pathSeparator, -1)), SERVER_DIRECTORIES.stream())
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

    /** What the test that needs it throws, where that which {@code reason} names is not there. */
    public static RuntimeException missing(String reason) {
        if ("true".equals(System.getenv("CI"))) {
            throw new AssertionError(reason);
        }
        // Maven counts skipped tests and keeps the reason to itself
        System.err.println("skipped: " + reason);
        return new TestAbortedException(reason);
    }
}
