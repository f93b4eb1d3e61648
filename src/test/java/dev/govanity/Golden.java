package dev.govanity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Files that hold what is expected, whole. {@code mvn test -Dgolden.write=true} writes them anew: read the difference
 * before you commit it.
 */
public final class Golden {
    private static final Path RESOURCES = Path.of("src/test/resources");

    private Golden() {}

    /** A folder of golden files. */
    public static Path folder(String name) {
        return RESOURCES.resolve(name);
    }

    /** The files of a folder whose names end so, in order; at least one. */
    public static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> found = files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
            assertThat(found).as("files *%s in %s", ending, folder).isNotEmpty();
            return found;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Compares, character for character. */
    public static void assertMatches(Path golden, String actual) {
        try {
            if (Boolean.getBoolean("golden.write")) {
                Files.writeString(golden, actual);
            }
            assertThat(golden).exists();
            assertThat(actual).isEqualTo(Files.readString(golden));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
