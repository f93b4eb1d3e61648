package dev.govanity.e2e.lab;

import dev.govanity.RealProgram;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The launcher and the jar, as an operator installs them.
 *
 * @param root the directory that {@code bin} and {@code lib} are in
 */
public record Installation(Path root) {
    /** The launcher in the source tree. */
    public static final String LAUNCHER = "src/main/dist/bin/vanity";

    /** Installs into a directory, which need not exist. */
    public static Installation in(Path root) throws IOException {
        Files.createDirectories(root.resolve("bin"));
        Files.createDirectories(root.resolve("lib"));
        Installation installation = new Installation(root.toRealPath());
        Files.copy(Path.of(LAUNCHER), installation.launcher());
        Files.copy(Path.of(System.getProperty("vanity.jar", "target/vanity.jar")), installation.jar());
        return installation;
    }

    public Path launcher() {
        return root.resolve("bin/vanity");
    }

    public Path jar() {
        return root.resolve("lib/vanity.jar");
    }

    /** Brings a Java along. */
    public void bundle(Jdk jdk) throws IOException {
        Files.createSymbolicLink(root.resolve("runtime"), jdk.home());
    }

    /** The launcher with arguments, where {@code JAVA_HOME} is this Java. */
    public Command command(Jdk jdk, Object... arguments) {
        return Command.of(launcher(), arguments).with("JAVA_HOME", jdk.home());
    }

    public void makeArchives(Jdk jdk) {
        command(jdk, "--make-archive").run().success();
    }

    /** What {@code --make-archive} made, and nothing that it left behind. */
    public List<Path> archives() {
        try (Stream<Path> files = Files.list(root.resolve("lib"))) {
            return files.filter(file -> !file.equals(jar())).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Passes the archives of a Java off as those of another. */
    public void renameArchives(Jdk from, Jdk to) throws IOException {
        for (Path archive : archives()) {
            String name = archive.getFileName().toString().replace(from.version(), to.version());
            Files.move(archive, archive.resolveSibling(name));
        }
    }

    /** Whether a class of the program's comes from an archive when it is called with these words. */
    public boolean loadsFromArchive(Jdk jdk, String type, Object... words) {
        return command(jdk, words)
                .with("VANITY_JAVA_OPTS", "-Xlog:class+load")
                .run()
                .output()
                .lines()
                .anyMatch(line -> line.contains(type + " source: shared objects file"));
    }

    /** Runs a command and takes no notice of what it prints on standard error. */
    public static ProgramResult standardOutput(Command command) {
        Stream<String> words =
                Stream.concat(Stream.of("-c", "exec \"$@\" 2>/dev/null", "sh"), command.words().stream());
        return new Command(
                        Stream.concat(Stream.of(RealProgram.need("sh").toString()), words)
                                .toList(),
                        command.directory(),
                        command.environment())
                .run();
    }
}
