package dev.govanity.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AtomicFileTest {
    @TempDir
    private Path folder;

    @Test
    void leavesReadersOfTheOldFileWithTheOldContent() throws IOException {
        Path file = Files.writeString(folder.resolve("f"), "old");
        try (var reader = Files.newInputStream(file)) {
            AtomicFile.replace("f", file, "new and longer".getBytes(UTF_8));
            assertThat(reader.readAllBytes()).asString().isEqualTo("old");
        }
        assertThat(file).content().isEqualTo("new and longer");
        assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void saysWhichFileCannotBeWritten() throws IOException {
        assertThatThrownBy(() -> AtomicFile.replace("my f", folder.resolve("f"), new byte[0]))
                .isInstanceOf(IOException.class)
                .hasMessage("cannot write \"my f\": no such file");
    }

    /** A directory in the place of the file is refused by the last step, when all is written. */
    @Test
    void leavesNothingBehindWhenItFails() throws IOException {
        Path directory = Files.createDirectories(folder.resolve("d"));
        Files.writeString(directory.resolve("child"), "");
        assertThatThrownBy(() -> AtomicFile.replace("d", directory, new byte[0]))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("cannot write \"d\": ");
        assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
        assertThat(directory.resolve("child")).exists();
    }
}
