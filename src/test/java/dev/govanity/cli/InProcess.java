package dev.govanity.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a command left behind.
 *
 * @param status the exit status
 */
record InProcess(int status, String out, String err) {
    /** Runs {@code vanity} in this process, as if in {@code directory}, with nothing on standard input. */
    static InProcess vanity(Path directory, String... arguments) {
        return vanity(directory, "", Map.of(), false, arguments);
    }

    /** @param terminal whether standard output is one; standard error is none */
    static InProcess vanity(
            Path directory, String input, Map<String, String> environment, boolean terminal, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        InProcess result = run(directory, input, environment, out, terminal, false, arguments);
        return new InProcess(result.status(), out.toString(StandardCharsets.UTF_8), result.err());
    }

    /** Runs a command whose standard output and standard error are a terminal without colours. */
    static InProcess onTerminal(Path directory, String input, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        InProcess result = run(directory, input, Map.of("NO_COLOR", "1"), out, true, true, arguments);
        return new InProcess(result.status(), out.toString(StandardCharsets.UTF_8), result.err());
    }

    /** Runs a command that prints to this stream. */
    static InProcess into(OutputStream out, Path directory, String input, String... arguments) {
        return run(directory, input, Map.of(), out, false, false, arguments);
    }

    private static InProcess run(
            Path directory,
            String input,
            Map<String, String> environment,
            OutputStream out,
            boolean terminal,
            boolean errTerminal,
            String... arguments) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new StandardOutput(out),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                directory,
                environment,
                terminal,
                errTerminal);
        int status = Main.run(console, arguments);
        return new InProcess(status, "", err.toString(StandardCharsets.UTF_8));
    }
}
