package dev.govanity.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Standard output that keeps the exception of a failed write. {@link PrintStream} and {@code PrintWriter} drop it, so
 * that incomplete output looks like a success.
 */
final class StandardOutput extends PrintStream {
    private static final int BUFFER = 8192;

    private final Destination destination;

    private final boolean pipe;

    /** For a stream where only the text of an error shows a broken pipe. */
    StandardOutput(OutputStream stream) {
        this(new Destination(stream), false);
    }

    private StandardOutput(Destination destination, boolean pipe) {
        super(new BufferedOutputStream(destination, BUFFER), true, StandardCharsets.UTF_8);
        this.destination = destination;
        this.pipe = pipe;
    }

    /** The standard output of this process. */
    static StandardOutput ofProcess() {
        return new StandardOutput(new Destination(new FileOutputStream(FileDescriptor.out)), isPipe());
    }

    /** Flushes, and returns the first write error since the last call, if any. */
    Optional<IOException> takeFailure() {
        flush();
        return destination.takeFailure();
    }

    /**
     * Whether the reader of a pipe has exited, as {@code head} does when it has its lines. The text of the error
     * depends on the user's language, so if the kind of the file is known, it decides: writing to a pipe fails for no
     * other reason.
     */
    boolean isBrokenPipe(IOException failure) {
        return pipe || "Broken pipe".equals(failure.getMessage());
    }

    private static boolean isPipe() {
        try {
            String open = Files.readSymbolicLink(Path.of("/proc/self/fd/1")).toString();
            return open.startsWith("pipe:") || open.startsWith("socket:");
        } catch (IOException | UnsupportedOperationException notLinux) {
            return false;
        }
    }

    /** Writes nothing more after a failure, because output after a gap is useless. */
    private static final class Destination extends OutputStream {
        private final OutputStream stream;
        private IOException failure;
        private boolean broken;

        Destination(OutputStream stream) {
            this.stream = stream;
        }

        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
            if (broken) {
                throw new IOException("standard output failed before");
            }
            try {
                stream.write(bytes, offset, length);
            } catch (IOException cannotWrite) {
                broken = true;
                failure = cannotWrite;
                throw cannotWrite;
            }
        }

        synchronized Optional<IOException> takeFailure() {
            Optional<IOException> taken = Optional.ofNullable(failure);
            failure = null;
            return taken;
        }
    }
}
