package dev.govanity.e2e.lab;

import dev.govanity.RealProgram;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** {@code vanity} as it is shipped: the jar that the build has just made, in a process of its own. */
public final class VanityProcess implements Running {
    private final Path config;
    private final RunningProgram program;
    private final URI url;
    private final URI admin;

    private VanityProcess(Path config, RunningProgram program) {
        this.config = config;
        this.program = program;
        this.url = URI.create(afterLast(program.awaitLine("listening on http://")));
        this.admin = URI.create(afterLast(program.awaitLine("admin on http://")));
    }

    private static String afterLast(String line) {
        return line.substring(line.lastIndexOf(' ') + 1);
    }

    /** Serves the file on free ports, and waits until it does. */
    public static VanityProcess serve(Path config) {
        Command command = command("serve", "--listen", "127.0.0.1:0", "--admin", "127.0.0.1:0", config);
        return new VanityProcess(config, command.start());
    }

    /** The same, in a Java with options of its own. */
    public static VanityProcess serve(Path config, String javaOptions) {
        Command command = command("serve", "--listen", "127.0.0.1:0", "--admin", "127.0.0.1:0", config);
        return new VanityProcess(
                config, command.with("JDK_JAVA_OPTIONS", javaOptions).start());
    }

    /** The same where no more files may be open at a time. */
    public static VanityProcess serve(Path config, int files) {
        List<String> words = new ArrayList<>(List.of(
                RealProgram.need("sh").toString(), "-c", "ulimit -n \"$0\" && exec \"$@\"", String.valueOf(files)));
        Command command = command("serve", "--listen", "127.0.0.1:0", "--admin", "127.0.0.1:0", config);
        words.addAll(command.words());
        return new VanityProcess(config, new Command(words, command.directory(), command.environment()).start());
    }

    /** Any command of the program, run by the JDK that runs the tests. */
    public static Command command(Object... arguments) {
        Path jar =
                Path.of(System.getProperty("vanity.jar", "target/vanity.jar")).toAbsolutePath();
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return Command.of(
                java,
                Stream.concat(Stream.of("-jar", jar), Stream.of(arguments)).toArray());
    }

    /** The port of {@link #url}. */
    public int port() {
        return url.getPort();
    }

    /** Where the go command and people ask. */
    public URI url() {
        return url;
    }

    /** Where the operator asks. */
    public URI admin() {
        return admin;
    }

    public RunningProgram program() {
        return program;
    }

    /** Replaces the file whole, as a deployment does; the server is to notice by itself. */
    public void edit(String text) {
        try {
            Path next = Files.writeString(config.resolveSibling(config.getFileName() + ".next"), text);
            Files.move(next, config, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        program.close();
    }
}
