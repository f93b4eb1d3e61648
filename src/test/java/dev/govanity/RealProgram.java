package dev.govanity;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/**
 * Programs that a test runs for real. Where one is missing the test is skipped; but in CI, where the environment
 * has {@code CI=true}, it fails, or nobody would notice.
 */
public final class RealProgram {
    private RealProgram() {}

    /** The first program called {@code name} on the PATH. */
    public static Path need(String name) {
        String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
        return Stream.of(path.split(File.pathSeparator, -1))
                .map(directory -> Path.of(directory, name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> missing(name + " is not on the PATH"));
    }

    /** What the test that needs it throws, where that which {@code reason} names is not there. */
    public static RuntimeException missing(String reason) {
        if ("true".equals(System.getenv("CI"))) {
            throw new AssertionError(reason);
        }
        return new TestAbortedException(reason);
    }
}
