package dev.govanity.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
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

    static InProcess vanity(
            Path directory, String input, Map<String, String> environment, boolean terminal, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                directory,
                environment,
                terminal,
                false);
        int status = Main.run(console, arguments);
        return new InProcess(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
