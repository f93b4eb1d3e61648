package dev.govanity.backend.ssh;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.sshd.client.channel.ChannelExec;
import org.apache.sshd.client.channel.ClientChannelEvent;

/** A command that runs on the other side, as a process. Its streams hold back a server that sends more than is read. */
final class ChannelProcess extends Process {
    /** What ssh exits with when the connection broke. */
    private static final int NO_STATUS = 255;

    private static final Set<ClientChannelEvent> END =
            EnumSet.of(ClientChannelEvent.CLOSED, ClientChannelEvent.EXIT_STATUS, ClientChannelEvent.EXIT_SIGNAL);

    private final ChannelExec channel;
    private final InputStream errors;

    ChannelProcess(ChannelExec channel) {
        this.channel = channel;
        this.errors = new FirstBytes(channel.getInvertedErr());
    }

    @Override
    public OutputStream getOutputStream() {
        return channel.getInvertedIn();
    }

    @Override
    public InputStream getInputStream() {
        return channel.getInvertedOut();
    }

    @Override
    public InputStream getErrorStream() {
        return errors;
    }

    @Override
    public int waitFor() throws InterruptedException {
        channel.waitFor(END, 0);
        return status();
    }

    @Override
    public boolean waitFor(long timeout, TimeUnit unit) {
        // zero would be for ever
        return !channel.waitFor(END, Math.max(1, unit.toMillis(timeout))).contains(ClientChannelEvent.TIMEOUT);
    }

    @Override
    public int exitValue() {
        if (isAlive()) {
            throw new IllegalThreadStateException("the command still runs");
        }
        return status();
    }

    private int status() {
        Integer status = channel.getExitStatus();
        return status == null ? NO_STATUS : status;
    }

    @Override
    public boolean isAlive() {
        return channel.isOpen() && channel.getExitStatus() == null && channel.getExitSignal() == null;
    }

    @Override
    public void destroy() {
        channel.close(true);
        try {
            channel.getInvertedOut().close();
            channel.getInvertedErr().close();
        } catch (IOException e) {
            // no thread reads them any more
        }
    }

    /**
     * The beginning of what the command complains of; the rest is read and forgotten, or it would hold up the output.
     */
    private static final class FirstBytes extends FilterInputStream {
        private static final int MAX = 64 * 1024;

        private int left = MAX;

        FirstBytes(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = in.read(bytes, offset, length);
            while (left == 0 && count >= 0) {
                count = in.read(bytes, offset, length);
            }
            int shown = Math.min(count, left);
            left -= Math.max(shown, 0);
            return shown;
        }
    }
}
