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
 * Standard output, which remembers why it could not be written. {@link PrintStream} and {@code PrintWriter} drop the
 * exception, and then half an output looks like a success.
 */
final class StandardOutput extends PrintStream {
    private static final int BUFFER = 8192;

    private final Destination destination;

    private final boolean pipe;

    /** One of which only the text of an error can say that its reader has gone. */
    StandardOutput(OutputStream stream) {
        this(new Destination(stream), false);
    }

    private StandardOutput(Destination destination, boolean pipe) {
        super(new BufferedOutputStream(destination, BUFFER), true, StandardCharsets.UTF_8);
        this.destination = destination;
        this.pipe = pipe;
    }

    /** That of this process. */
    static StandardOutput ofProcess() {
        return new StandardOutput(new Destination(new FileOutputStream(FileDescriptor.out)), isPipe());
    }

    /** Writes out what is buffered, and returns why something could not be written since the last call, if so. */
    Optional<IOException> takeFailure() {
        flush();
        return destination.takeFailure();
    }

    /**
     * Whether the reader of a pipe has gone, as {@code head} does once it has its lines. The text of the error is in
     * the language of the user, so the kind of file decides where it can be seen: a pipe fails for no other reason.
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

    /** After one failure nothing more is written: what follows a gap is of no use. */
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
