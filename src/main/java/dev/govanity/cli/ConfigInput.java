package dev.govanity.cli;

import dev.govanity.rules.Inspection;
import dev.govanity.rules.Inspector;
import dev.govanity.server.ConfigFile;
import dev.govanity.server.ConfigFile.Content;
import java.io.IOException;

/** Reads the configs that the command line names: files, or {@code -} for standard input. */
final class ConfigInput {
    static final String STANDARD_INPUT = "-";

    private ConfigInput() {}

    /**
     * Reads and inspects one config.
     *
     * @param limit the largest size that is read, in bytes
     * @throws IOException if it cannot be read; the message is for the user
     */
    static Inspection inspect(Console console, String name, long limit) throws IOException {
        Content content = read(console, name, limit);
        return content instanceof Content.Whole whole
                ? Inspector.inspect(name, whole.bytes())
                : Inspector.tooLarge(name, limit);
    }

    /** Reads one config, not beyond the limit. */
    static Content read(Console console, String name, long limit) throws IOException {
        return name.equals(STANDARD_INPUT)
                ? ConfigFile.read(console.in(), limit)
                : ConfigFile.read(name, console.file(name), limit);
    }
}
