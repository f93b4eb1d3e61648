package dev.govanity.backend.git;

import dev.govanity.backend.probe.Deadline;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;

/**
 * {@code git upload-pack} as {@code git daemon} runs it for each client (gitprotocol-pack, "Git Transport"): a
 * process on another machine, whose streams are the connection's.
 */
final class DaemonProcess extends Process {
    private static final int PORT = 9418;

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;

    private DaemonProcess(Socket socket) throws IOException {
        this.socket = socket;
        this.in = socket.getInputStream();
        this.out = socket.getOutputStream();
    }

    /**
     * Connects, and asks for the repository.
     *
     * @throws IOException if there is no connection; its class shows why
     */
    static DaemonProcess start(GitRemote root, Deadline deadline) throws IOException {
        String host = root.address().host();
        OptionalInt port = root.address().port();
        if (port.orElse(PORT) > 0xffff) {
            throw new ConnectException("no such port");
        }
        Socket socket = new Socket();
        try {
            int left = (int)
                    Math.max(1, Math.min(Integer.MAX_VALUE, deadline.left().toMillis()));
            socket.connect(new InetSocketAddress(host, port.orElse(PORT)), left);
            // not earlier: a closed socket cannot report that the connection timed out
            deadline.closing(() -> close(socket));
            DaemonProcess process = new DaemonProcess(socket);
            process.ask(root.path(), port.isPresent() ? host + ":" + port.getAsInt() : host);
            return process;
        } catch (IOException e) {
            close(socket);
            throw e;
        }
    }

    private void ask(String path, String host) throws IOException {
        byte[] request = "git-upload-pack %s\0host=%s\0".formatted(path, host).getBytes(StandardCharsets.UTF_8);
        out.write("%04x".formatted(request.length + 4).getBytes(StandardCharsets.US_ASCII));
        out.write(request);
        out.flush();
    }

    @Override
    public InputStream getInputStream() {
        return in;
    }

    @Override
    public OutputStream getOutputStream() {
        return out;
    }

    /** Nothing: a daemon tells in the answer what is wrong. */
    @Override
    public InputStream getErrorStream() {
        return InputStream.nullInputStream();
    }

    @Override
    public int waitFor() {
        return 0;
    }

    @Override
    public int exitValue() {
        return 0;
    }

    @Override
    public void destroy() {
        close(socket);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // it is of no use any more
        }
    }
}
