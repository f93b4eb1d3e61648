package dev.govanity.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;

/** Reads configs from disk. */
public final class ConfigFile {
    /** What came of reading. Sealed: a file is read whole or not at all. */
    public sealed interface Content {
        /** All of it. */
        @SuppressWarnings("ArrayRecordComponent") // never compared
        record Whole(byte[] bytes) implements Content {}

        /** More than was to be read. */
        record TooLarge() implements Content {}
    }

    private ConfigFile() {}

    /**
     * Reads a file, but not beyond a limit.
     *
     * @param name as its user calls it
     * @param limit in bytes
     * @throws IOException if it cannot be read; the message is meant for its user: {@code cannot read "vanity.yaml": no
     *     such file}
     */
    public static Content read(String name, Path file, long limit) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, limit);
        } catch (IOException failure) {
            throw new IOException("cannot read \"" + name + "\": " + reason(file, failure), failure);
        }
    }

    /**
     * Reads a stream to its end, but not beyond a limit, and leaves it open.
     *
     * @param limit in bytes
     */
    public static Content read(InputStream in, long limit) throws IOException {
        int most = (int) Math.min(limit, Integer.MAX_VALUE - 64); // what a Java array holds
        byte[] bytes = in.readNBytes(most);
        return in.read() >= 0 ? new Content.TooLarge() : new Content.Whole(bytes);
    }

    private static String reason(Path file, IOException failure) {
        if (failure instanceof NoSuchFileException) {
            return "no such file";
        }
        if (failure instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (Files.isDirectory(file)) {
            return "is a directory";
        }
        return String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
    }
}
