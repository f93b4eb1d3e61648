package dev.govanity.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/**
 * The world as a command sees it.
 *
 * @param out results
 * @param err everything else
 * @param directory what relative file names start from
 * @param environment variables
 * @param terminal whether {@code out} is a screen
 * @param errTerminal whether {@code err} is
 */
record Console(
        InputStream in,
        PrintStream out,
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

    /** That of this process. */
    static Console ofProcess() {
        return new Console(
                System.in, System.out, System.err, Path.of(""), System.getenv(), isTerminal(1), isTerminal(2));
    }

    /** Prints one line on standard error, after the program's name. */
    void complain(String message) {
        err.println("vanity: " + message);
    }

    /** A file as the user names it. */
    Path file(String name) {
        return directory.resolve(name);
    }

    /**
     * Known on Linux only; elsewhere there is {@code --color=always}. {@code System.console()} is no answer: it wants
     * standard input to be a terminal too, and from Java 22 on it is there for a pipe.
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
