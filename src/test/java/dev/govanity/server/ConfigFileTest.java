package dev.govanity.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.govanity.server.ConfigFile.Content;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ConfigFileTest {
    @TempDir
    private Path folder;

    @Test
    void readsUpToTheLimit() throws IOException {
        Path file = Files.write(folder.resolve("vanity.yaml"), new byte[] {1, 2, 3});
        assertThat(((Content.Whole) ConfigFile.read("v", file, 3)).bytes()).containsExactly(1, 2, 3);
        assertThat(ConfigFile.read("v", file, 2)).isEqualTo(new Content.TooLarge());
        assertThat(ConfigFile.read("v", file, 0)).isEqualTo(new Content.TooLarge());
    }

    @Test
    void readsWhatHasNoSize() throws IOException {
        Path endless = Path.of("/dev/zero");
        assumeTrue(Files.exists(endless));
        assertThat(ConfigFile.read("v", endless, 100)).isEqualTo(new Content.TooLarge());
        assertThat(((Content.Whole) ConfigFile.read("v", Path.of("/dev/null"), 100)).bytes())
                .isEmpty();
    }

    @Test
    void readsMoreThanOnePiece() throws IOException {
        byte[] content = new byte[300_000];
        new Random(1).nextBytes(content);
        Path file = Files.write(folder.resolve("vanity.yaml"), content);
        assertThat(((Content.Whole) ConfigFile.read("v", file, content.length)).bytes())
                .isEqualTo(content);
        assertThat(ConfigFile.read("v", file, content.length - 1)).isEqualTo(new Content.TooLarge());
    }

    /** A file that is empty by its size and is not, as one that has grown since. */
    @Test
    void readsMoreThanWasExpected() throws IOException {
        Path grown = Path.of("/proc/self/environ");
        assumeTrue(Files.isReadable(grown) && Files.size(grown) == 0);
        assertThat(((Content.Whole) ConfigFile.read("v", grown, 1 << 20)).bytes())
                .isEqualTo(Files.readAllBytes(grown));
    }

    @Test
    void saysWhyItCannotRead() throws IOException {
        assertThatThrownBy(() -> ConfigFile.read("x.yaml", folder.resolve("x.yaml"), 1))
                .isInstanceOf(IOException.class)
                .hasMessage("cannot read \"x.yaml\": no such file");
        assertThatThrownBy(() -> ConfigFile.read("./", folder, 1))
                .isInstanceOf(IOException.class)
                .hasMessage("cannot read \"./\": is a directory");
        Path loop = folder.resolve("loop");
        Files.createSymbolicLink(loop, loop);
        assertThatThrownBy(() -> ConfigFile.read("loop", loop, 1))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("cannot read \"loop\": ");
    }
}
