package dev.govanity.e2e.lab;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A program with its arguments, where it runs and what it sees.
 *
 * @param words the program and its arguments
 * @param environment all of it: nothing is inherited
 */
public record Command(List<String> words, Path directory, Map<String, String> environment) {

    public Command {
        words = List.copyOf(words);
        environment = Map.copyOf(environment);
    }

    /** A command that runs in the current directory and sees PATH alone. */
    public static Command of(Path program, Object... arguments) {
        List<String> words = Stream.concat(Stream.of(program), Stream.of(arguments))
                .map(Object::toString)
                .toList();
        return new Command(words, Path.of("").toAbsolutePath(), Map.of("PATH", System.getenv("PATH")));
    }

    public Command in(Path elsewhere) {
        return new Command(words, elsewhere, environment);
    }

    public Command with(String name, Object value) {
        return with(Map.of(name, value.toString()));
    }

    /** Adds to the environment; a later value replaces an earlier one. */
    public Command with(Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(environment);
        all.putAll(more);
        return new Command(words, directory, all);
    }

    /** Starts the program and leaves it running. */
    public RunningProgram start() {
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(directory.toFile())
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(environment);
        try {
            return new RunningProgram(words.get(0), builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs the program to its end. */
    public ProgramResult run() {
        try (RunningProgram program = start()) {
            return program.awaitEnd();
        }
    }
}
