package dev.govanity.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The streams, directory and environment that a command works with.
 *
 * @param out results
 * @param err everything else
 * @param directory relative file names start here
 * @param environment variables
 * @param terminal whether {@code out} is a terminal
 * @param errTerminal whether {@code err} is a terminal
 */
record Console(
        InputStream in,
        StandardOutput out,
        PrintStream err,
        Path directory,
        Map<String, String> environment,
        boolean terminal,
        boolean errTerminal) {
    Console {
        Objects.requireNonNull(in, "in");
        Objects.requireNonNull(out, "out");
        Objects.requireNonNull(err, "err");
        Objects.requireNonNull(directory, "directory");
        environment = Map.copyOf(environment);
    }

    /** The console of this process. */
    static Console ofProcess() {
        return new Console(
                System.in,
                StandardOutput.ofProcess(),
                System.err,
                Path.of(""),
                System.getenv(),
                isTerminal(1),
                isTerminal(2));
    }

    /** The file that the user calls {@code name}. */
    Path file(String name) {
        return directory.resolve(name);
    }

    /** Prints one line on standard error, after the program's name. */
    void complain(String message) {
        err.println("vanity: " + message);
    }

    /**
     * Prints why standard output could not be written, if so. A broken pipe is not reported, because its reader wanted
     * no more.
     *
     * @return whether everything was written
     */
    boolean outputIsWhole() {
        Optional<IOException> failure = out.takeFailure();
        failure.filter(why -> !out.isBrokenPipe(why))
                .ifPresent(why -> complain("cannot write to standard output: "
                        + String.valueOf(why.getMessage()).toLowerCase(Locale.ROOT)));
        return failure.isEmpty();
    }

    /**
     * Whether a file descriptor is a terminal. Works on Linux only; on other systems, use {@code --color=always}.
     * {@code System.console()} does not help: it requires that standard input is a terminal too, and from Java 22 on it
     * exists even for a pipe.
     */
    private static boolean isTerminal(int descriptor) {
        try {
            String target = Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor))
                    .toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
        } catch (IOException | UnsupportedOperationException notLinux) {
            return false;
        }
    }
}
