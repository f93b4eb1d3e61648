package dev.govanity.server;

import dev.govanity.backend.probe.FileFailure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Reads configs from disk. */
public final class ConfigFile {
    /** The result of reading. Sealed: a file is read whole or not at all. */
    public sealed interface Content {
        /** The whole file. */
        @SuppressWarnings("ArrayRecordComponent") // never compared
        record Whole(byte[] bytes) implements Content {}

        /** The file is larger than the limit. */
        record TooLarge() implements Content {}
    }

    private static final int LONGEST_ARRAY = Integer.MAX_VALUE - 64;

    private static final int PIECE = 1 << 16;

    private ConfigFile() {}

    /**
     * Reads a file up to a limit.
     *
     * @param name the file as the user wrote it
     * @param limit in bytes
     * @throws IOException if it cannot be read; the message is for the user: {@code cannot read "vanity.yaml": no
     *     such file}
     */
    public static Content read(String name, Path file, long limit) throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            return read(Channels.newInputStream(channel), channel.size(), limit);
        } catch (IOException failure) {
            throw new IOException("cannot read \"" + name + "\": " + reason(file, failure), failure);
        }
    }

    /**
     * Reads a stream to its end or up to a limit, and leaves it open.
     *
     * @param limit in bytes
     */
    public static Content read(InputStream in, long limit) throws IOException {
        return read(in, 0, limit);
    }

    /**
     * @param expected the expected number of bytes. An array of that size takes a third of the memory that Java needs
     *     for a stream of unknown length
     */
    private static Content read(InputStream in, long expected, long limit) throws IOException {
        int most = (int) Math.min(limit, LONGEST_ARRAY);
        byte[] bytes = new byte[(int) Math.min(expected, most)];
        int length = fill(bytes, in);
        byte[] more = in.readNBytes(most - length);
        if (in.read() >= 0) {
            return new Content.TooLarge();
        }
        if (length + more.length != bytes.length) { // the file has grown or shrunk, or has no size
            bytes = Arrays.copyOf(bytes, length + more.length);
            System.arraycopy(more, 0, bytes, length, more.length);
        }
        return new Content.Whole(bytes);
    }

    /** Reads until the array is full or the stream ends, and returns the number of bytes. */
    private static int fill(byte[] bytes, InputStream in) throws IOException {
        int length = 0;
        int read = 0;
        while (read >= 0 && length < bytes.length) {
            // Java keeps a buffer outside the heap that is as large as the largest single read
            read = in.read(bytes, length, Math.min(PIECE, bytes.length - length));
            length += Math.max(0, read);
        }
        return length;
    }

    private static String reason(Path file, IOException failure) {
        return Files.isDirectory(file) ? "is a directory" : FileFailure.reason(failure);
    }
}
