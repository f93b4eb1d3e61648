package dev.govanity.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/** A file that an option names. If it cannot be read, the command reports that and does not start. */
final class NamedFile {
    private NamedFile() {}

    /**
     * The file's path.
     *
     * @throws CannotRunException if it cannot be read
     */
    static Path readable(String option, Path named, Console console) {
        Path file = console.file(named.toString());
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new CannotRunException(option + ": cannot read \"" + named + "\"");
        }
        return file;
    }
}
