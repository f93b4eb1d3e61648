package dev.govanity.e2e.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file as this project ships it, with the few places changed that an operator is told to change. */
public record ShippedFile(Path path, String text) {

    /** @param path below the project's directory, where the tests run */
    public static ShippedFile read(String path) {
        try {
            return new ShippedFile(Path.of(path), Files.readString(Path.of(path)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Changes a place. It must be there exactly once, so that nothing else is changed and nothing is missed. */
    public ShippedFile with(String place, Object replacement) {
        int first = text.indexOf(place);
        if (first < 0 || first != text.lastIndexOf(place)) {
            throw new AssertionError("%s does not hold \"%s\" exactly once".formatted(path, place));
        }
        return new ShippedFile(path, text.replace(place, replacement.toString()));
    }
}
