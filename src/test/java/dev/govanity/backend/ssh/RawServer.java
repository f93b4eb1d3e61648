package dev.govanity.backend.ssh;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Does whatever a test wants with each connection to a port of 127.0.0.1. */
final class RawServer implements AutoCloseable {
    private final ServerSocket socket;
    private final Script script;

    /** What is done with a connection, which is closed after it. */
    @FunctionalInterface
    interface Script {
        void serve(Socket client) throws Exception;
    }

    RawServer(Script script) throws IOException {
        this.socket = new ServerSocket(0, 16, InetAddress.getLoopbackAddress());
        this.script = script;
        Thread thread = new Thread(this::run, "raw server");
        thread.setDaemon(true);
        thread.start();
    }

    private void run() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                script.serve(client);
            } catch (Exception e) {
                // the client has hung up, or the test is over
            }
        }
    }

    /** Says this and hangs up, once the client has identified itself: what is unread would make a close a reset. */
    static Script saying(byte[] bytes) {
        return client -> {
            while (client.getInputStream().read() != '\n') {
                // its identification
            }
            client.getOutputStream().write(bytes);
            client.shutdownOutput();
            client.getInputStream().readAllBytes();
        };
    }

    SshAddress address() {
        return SshAddress.of("ssh://git@127.0.0.1:%d/go/foo.git".formatted(socket.getLocalPort()));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
