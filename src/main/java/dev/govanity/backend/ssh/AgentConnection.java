package dev.govanity.backend.ssh;

import java.io.EOFException;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import org.apache.sshd.agent.common.AbstractAgentProxy;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.common.util.buffer.ByteArrayBuffer;

/** The user's ssh-agent, over its socket. Closing it, from any thread, ends a wait for an answer. */
final class AgentConnection extends AbstractAgentProxy {
    /** As AGENT_MAX_LEN in OpenSSH's ssh-agent.c. */
    private static final int MAX_ANSWER = 256 * 1024;

    private final SocketChannel channel;

    private AgentConnection(SocketChannel channel) {
        super(null);
        this.channel = channel;
    }

    static AgentConnection connect(Path socket) throws IOException {
        SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            channel.connect(UnixDomainSocketAddress.of(socket));
            return new AgentConnection(channel);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    @Override
    protected synchronized Buffer request(Buffer request) throws IOException {
        ByteBuffer out = ByteBuffer.wrap(request.array(), request.rpos(), request.available());
        while (out.hasRemaining()) {
            channel.write(out);
        }
        int length = read(Integer.BYTES).getInt();
        if (length < 1 || length > MAX_ANSWER) {
            throw new IOException("the agent's answer has " + length + " bytes");
        }
        return new ByteArrayBuffer(read(length).array());
    }

    private ByteBuffer read(int length) throws IOException {
        ByteBuffer in = ByteBuffer.allocate(length);
        while (in.hasRemaining()) {
            if (channel.read(in) < 0) {
                throw new EOFException("the agent closed the connection");
            }
        }
        return in.flip();
    }

    @Override
    public boolean isOpen() {
        return channel.isOpen();
    }

    /** Closes it. Waiting callers get no answer. */
    void hangUp() {
        try {
            close();
        } catch (IOException e) {
            // it is of no use any more either way
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
        super.close();
    }
}
