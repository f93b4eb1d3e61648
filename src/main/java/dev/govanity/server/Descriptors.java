package dev.govanity.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** How many connections the limit of open files ({@code ulimit -n}) allows. */
final class Descriptors {
    /** The file is read because a management bean would set up all other beans, which slows down the start. */
    private static final Path LIMITS = Path.of("/proc/self/limits");

    private static final String LIMIT = "Max open files";

    /**
     * Reserved files: Java, its libraries and the log need about seventy; the rest is for the config, probes and the
     * operator.
     */
    private static final int MAX_RESERVE = 1024;

    private static final int ADMIN_SHARE = 8;

    private final int limit;

    /** @param limit of open files */
    Descriptors(int limit) {
        this.limit = limit;
    }

    /** The descriptors of this process. If the limit is unknown, there is no limit. */
    static Descriptors ofProcess() {
        try {
            return new Descriptors(limit(Files.readAllLines(LIMITS)));
        } catch (IOException notLinux) {
            return new Descriptors(Integer.MAX_VALUE);
        }
    }

    /** Reads the limit from the lines of Linux. Java has already raised the soft limit to the hard one. */
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

    /** The limit for connections of the go command and of people. */
    int forAll() {
        return Math.max(1, limit - reserve());
    }

    /** The limit for connections of the operator, from the remaining files. */
    int forOperator() {
        return Math.max(1, reserve() / ADMIN_SHARE);
    }
}
