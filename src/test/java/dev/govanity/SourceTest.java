package dev.govanity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for every source file, and the formatter does not see. */
final class SourceTest {
    private static final List<Path> SOURCES = sources();

    @Test
    void endsLinesAt120() {
        assertThat(SOURCES.stream().flatMap(SourceTest::longLines)).isEmpty();
    }

    @Test
    void usesNoSimpleNameTwice() {
        Map<String, List<Path>> byName = SOURCES.stream()
                .filter(file -> !file.endsWith("package-info.java"))
                .collect(Collectors.groupingBy(file -> file.getFileName().toString()));
        assertThat(byName.values()).allSatisfy(files -> assertThat(files).hasSize(1));
    }

    @Test
    void statesTheQuestionOfEveryPackage() {
        assertThat(SOURCES.stream().map(Path::getParent).distinct().filter(folder -> folder.startsWith("src/main")))
                .allSatisfy(folder ->
                        assertThat(folder.resolve("package-info.java")).exists());
    }

    private static Stream<String> longLines(Path file) {
        List<String> lines = lines(file);
        return IntStream.range(0, lines.size())
                .filter(index ->
                        lines.get(index).codePointCount(0, lines.get(index).length()) > 120)
                .mapToObj(index -> file + ":" + (index + 1));
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Path> sources() {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
