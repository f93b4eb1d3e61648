package dev.govanity.cli;

import dev.govanity.rules.Inspection;
import dev.govanity.rules.Inspector;
import java.io.IOException;
import java.nio.file.Files;

/** Configs as the command line names them: files, and {@code -} for standard input. */
final class ConfigInput {
    private ConfigInput() {}

    /**
     * Reads and inspects one.
     *
     * @throws IOException if it cannot be read; the message names it
     */
    static Inspection inspect(Console console, String name) throws IOException {
        byte[] content = name.equals("-") ? console.in().readAllBytes() : Files.readAllBytes(console.file(name));
        return Inspector.inspect(name, content);
    }
}
