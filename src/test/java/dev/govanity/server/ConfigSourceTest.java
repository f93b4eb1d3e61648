package dev.govanity.server;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class ConfigSourceTest {
    /** A pipe in its place would be waited for, and with it every reload to come. */
    @Test
    void readsNothingThatIsNoRegularFile() {
        ConfigSource source = new ConfigSource("device", Path.of("/dev/null"), 1 << 20, false);
        assertThatThrownBy(source::load)
                .isInstanceOf(IOException.class)
                .hasMessage("cannot read \"device\": not a regular file");
    }
}
