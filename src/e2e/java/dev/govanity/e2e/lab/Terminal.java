package dev.govanity.e2e.lab;

import dev.govanity.RealProgram;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A program on a terminal of its own, which {@code script} makes, and the keys that are pressed there. */
public final class Terminal implements Running {
    private final RunningProgram program;
    private final Writer keyboard;

    private Terminal(Process process) {
        this.program = new RunningProgram("script", process);
        this.keyboard = process.outputWriter(StandardCharsets.UTF_8);
    }

    /** Starts a command line of {@code sh}. */
    public static Terminal running(String commandLine, Path directory) {
        ProcessBuilder builder = new ProcessBuilder(
                        RealProgram.need("script").toString(), "-qfec", commandLine, "/dev/null")
                .directory(directory.toFile())
                .redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("PATH", System.getenv("PATH"));
        builder.environment().put("HOME", directory.toString());
        builder.environment().put("TERM", "xterm");
        builder.environment().put("LC_ALL", "C.UTF-8");
        try {
            return new Terminal(builder.start());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Presses keys: {@code \t} is the tabulator, {@code \r} the return key. */
    public void type(String keys) {
        try {
            keyboard.write(keys);
            keyboard.flush();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What stands on the terminal so far, and its end. */
    public RunningProgram program() {
        return program;
    }

    @Override
    public void close() {
        program.close();
    }
}
