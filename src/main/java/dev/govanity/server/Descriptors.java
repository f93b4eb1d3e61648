package dev.govanity.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** How many connections the limit of open files ({@code ulimit -n}) leaves room for. */
final class Descriptors {
    /** Asking a management bean would set up all of them, and the start is not to wait for that. */
    private static final Path LIMITS = Path.of("/proc/self/limits");

    private static final String LIMIT = "Max open files";

    /**
     * Java, its libraries and the log need some seventy; the rest is for the config, for probes, and for the operator.
     */
    private static final int MAX_RESERVE = 1024;

    private static final int ADMIN_SHARE = 8;

    private final int limit;

    /** @param limit of open files */
    Descriptors(int limit) {
        this.limit = limit;
    }

    /** Those of this process. Where nothing is known of a limit there is none. */
    static Descriptors ofProcess() {
        try {
            return new Descriptors(limit(Files.readAllLines(LIMITS)));
        } catch (IOException notLinux) {
            return new Descriptors(Integer.MAX_VALUE);
        }
    }

    /** The soft limit in what Linux prints; Java has raised it to the hard one by now. */
    static int limit(List<String> limits) {
        return limits.stream()
                .filter(line -> line.startsWith(LIMIT))
                .map(line -> line.substring(LIMIT.length()).strip().split(" +", 2)[0])
                .filter(number -> number.matches("\\d{1,9}"))
                .mapToInt(Integer::parseInt)
                .findFirst()
                .orElse(Integer.MAX_VALUE);
    }

    private int reserve() {
        return Math.min(limit / 2, MAX_RESERVE);
    }

    /** Connections of the go command and of people. */
    int forAll() {
        return Math.max(1, limit - reserve());
    }

    /** Connections of the operator, out of what the others leave. */
    int forOperator() {
        return Math.max(1, reserve() / ADMIN_SHARE);
    }
}
