package dev.govanity.backend;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;

/**
 * A port of 127.0.0.1 on which so many wait to be accepted that an attempt to connect gets no answer, not even a
 * refusal.
 */
public final class FullBacklog implements AutoCloseable {
    /** For a machine to answer itself, in milliseconds. */
    private static final int PATIENCE = 200;

    private final ServerSocket listener;
    private final List<Socket> waiting = new ArrayList<>();

    public FullBacklog() throws IOException {
        listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        try {
            while (true) {
                Socket next = new Socket();
                waiting.add(next);
                next.connect(listener.getLocalSocketAddress(), PATIENCE);
            }
        } catch (SocketTimeoutException full) {
            return;
        }
    }

    public int port() {
        return listener.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        for (Socket socket : waiting) {
            socket.close();
        }
        listener.close();
    }
}
