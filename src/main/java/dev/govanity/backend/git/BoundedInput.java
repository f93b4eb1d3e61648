package dev.govanity.backend.git;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;

/** A stranger's stream, of which only so much is read. Remembers how it ended, whatever a library makes of that. */
final class BoundedInput extends FilterInputStream {
    /** What ended the reading. */
    enum End {
        /** Nothing yet, or the stream itself. */
        ORDINARY,
        /** There was more to read than is allowed. */
        TOO_MUCH,
        /** The connection. */
        BROKEN
    }

    /** How much may be read of one or more streams; who reads more gets an {@link IOException}. */
    static final class Allowance {
        private final AtomicLong left;

        Allowance(long bytes) {
            left = new AtomicLong(bytes);
        }

        boolean isExceeded() {
            return left.get() < 0;
        }
    }

    private final Allowance allowance;
    private volatile End end = End.ORDINARY;

    BoundedInput(InputStream in, Allowance allowance) {
        super(in);
        this.allowance = allowance;
    }

    End end() {
        return end;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        try {
            int count = super.read(buffer, offset, length);
            if (allowance.left.addAndGet(-Math.max(0, count)) >= 0) {
                return count;
            }
        } catch (IOException e) {
            end = End.BROKEN;
            throw e;
        }
        end = End.TOO_MUCH;
        throw new IOException("more than is allowed");
    }

    @Override
    public long skip(long count) throws IOException {
        return count <= 0 ? 0 : Math.max(0, read(new byte[(int) Math.min(count, 8192)]));
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
