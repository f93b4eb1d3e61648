package dev.govanity.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each declared key stands where people look for it. */
final class KeysTest {
    @TestFactory
    Stream<DynamicTest> standInTheSample() throws IOException {
        String sample = Files.readString(Path.of("vanity.yaml"));
        return declared("", FileKeys.ALL).stream()
                .map(key -> DynamicTest.dynamicTest(
                        key.path(),
                        () -> assertThat(sample)
                                .as("vanity.yaml, with %s as a key, maybe in a comment", key.path())
                                .containsPattern("(?m)^[# ]*"
                                        + Pattern.quote(key.declared().name()) + ":")));
    }

    @TestFactory
    Stream<DynamicTest> standInTheReadme() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        return declared("", FileKeys.ALL).stream()
                .map(key -> DynamicTest.dynamicTest(
                        key.path(), () -> assertThat(readme).contains(row(key))));
    }

    /** The row of the README's table. */
    private static String row(Declared key) {
        return "| `" + key.path() + "` | " + key.declared().description() + " | " + leftOut(key.declared()) + " |\n";
    }

    private static <V> String leftOut(Key<V> key) {
        return key.leftOut() == null || key.type() instanceof SectionType
                ? ""
                : "`" + key.type().json(key.leftOut()) + "`";
    }

    private static List<Declared> declared(String above, Keys keys) {
        List<Declared> found = new ArrayList<>();
        for (Key<?> key : keys.all()) {
            Declared declared = new Declared(above + key.name(), key);
            found.add(declared);
            if (key.type() instanceof SectionType<?> section) {
                found.addAll(declared(declared.path() + ".", section.keys()));
            } else if (key.type() instanceof EntriesType) {
                found.addAll(declared(declared.path() + ".*.", EntryKeys.ALL));
            }
        }
        return found;
    }

    /** A key, and the way to it in the file. */
    private record Declared(String path, Key<?> declared) {}
}
