package dev.govanity.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/** A file that an option names. It is not to go unread in silence. */
final class NamedFile {
    private NamedFile() {}

    /**
     * Where the file is.
     *
     * @throws CannotRunException if it cannot be read
     */
    static Path readable(String option, Path named, Console console) {
        Path file = console.file(named.toString());
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new CannotRunException("cannot read \"" + named + "\", which " + option + " names");
        }
        return file;
    }
}
