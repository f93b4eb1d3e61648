package dev.govanity.e2e.lab;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * A Java on this machine that vanity runs on.
 *
 * @param home of it, without symbolic links
 * @param version what it calls its release, such as {@code 17.0.15+6}
 */
public record Jdk(Path home, String version) {
    private static final Path HOMES = Path.of("/usr/lib/jvm");
    private static final int OLDEST = 17;

    /** The one that runs the tests. */
    public static Jdk current() {
        try {
            return of(Path.of(System.getProperty("java.home")).toRealPath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** That and all others, where Debian puts them. */
    public static List<Jdk> all() {
        try (Stream<Path> homes = Files.isDirectory(HOMES) ? Files.list(HOMES) : Stream.of()) {
            Stream<Jdk> others = homes.filter(home -> !Files.isSymbolicLink(home))
                    .filter(home -> Files.isExecutable(home.resolve("bin/java")))
                    .map(Jdk::of)
                    .filter(jdk -> Runtime.Version.parse(jdk.version()).feature() >= OLDEST);
            return Stream.concat(Stream.of(current()), others).distinct().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Jdk of(Path home) {
        Properties release = new Properties();
        try (Reader reader = Files.newBufferedReader(home.resolve("release"))) {
            release.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Jdk(home, release.getProperty("JAVA_RUNTIME_VERSION").replace("\"", ""));
    }
}
