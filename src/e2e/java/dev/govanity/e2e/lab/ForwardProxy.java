package dev.govanity.e2e.lab;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/**
 * An HTTP proxy that is the whole internet: it connects each {@code host:port} it knows to a port of 127.0.0.1, and
 * refuses every other.
 *
 * <p>With it in {@code HTTPS_PROXY} the go command and git reach {@code mycompany.com:443} without DNS, root or a route
 * to anywhere.
 */
public final class ForwardProxy implements Running {
    private static final int MAX_HEAD = 64 * 1024;

    private final ServerSocket listener;
    private final Map<String, Integer> ports = new ConcurrentHashMap<>();
    private final List<String> refused = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "forward proxy");
        thread.setDaemon(true);
        return thread;
    });

    private ForwardProxy(ServerSocket listener) {
        this.listener = listener;
    }

    static ForwardProxy start() throws IOException {
        ServerSocket listener = new ServerSocket();
        listener.bind(Loopback.anyPort());
        ForwardProxy proxy = new ForwardProxy(listener);
        proxy.threads.execute(proxy::accept);
        return proxy;
    }

    /** Connects a name and port, such as {@code mycompany.com:443}, to a port of this machine from now on. */
    void connect(String hostAndPort, int port) {
        ports.put(hostAndPort, port);
    }

    /** The names and ports that were asked for and are not connected to anything, in order. */
    public List<String> refused() {
        return List.copyOf(refused);
    }

    InetSocketAddress address() {
        return Loopback.port(listener.getLocalPort());
    }

    String url() {
        return "http://127.0.0.1:" + listener.getLocalPort();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = listener.accept();
                threads.execute(() -> serve(client));
            }
        } catch (IOException e) {
            // closed
        }
    }

    private void serve(Socket client) {
        try (client) {
            RequestHead head = RequestHead.read(client.getInputStream());
            Integer port = ports.get(head.hostAndPort());
            if (port == null) {
                refused.add(head.hostAndPort());
                write(client, "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
                return;
            }
            try (Socket server = new Socket()) {
                server.connect(Loopback.port(port));
                if (head.isConnect()) {
                    write(client, "HTTP/1.1 200 Connected\r\n\r\n");
                } else {
                    write(server, head.forOrigin());
                }
                threads.execute(() -> pump(client, server));
                pump(server, client);
            }
        } catch (IOException e) {
            // one of the two hung up: so do we
        }
    }

    private static void pump(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException e) {
            // the other direction notices too
        }
    }

    private static void write(Socket socket, String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.shutdownNow();
    }

    /** A request up to its empty line, as sent to a proxy. */
    private record RequestHead(String method, String target, List<String> fields) {

        static RequestHead read(InputStream in) throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            while (!bytes.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
                int next = in.read();
                if (next < 0 || bytes.size() == MAX_HEAD) {
                    throw new IOException("no whole request head");
                }
                bytes.write(next);
            }
            List<String> lines =
                    bytes.toString(StandardCharsets.ISO_8859_1).lines().toList();
            String[] requestLine = lines.get(0).split(" ", 3);
            return new RequestHead(requestLine[0], requestLine[1], lines.subList(1, lines.size() - 1));
        }

        boolean isConnect() {
            return method.equals("CONNECT");
        }

        String hostAndPort() {
            if (isConnect()) {
                return target;
            }
            URI uri = URI.create(target);
            return uri.getHost() + ":" + (uri.getPort() < 0 ? 80 : uri.getPort());
        }

        /** The request as the origin server wants it: without the host in its first line, and one per connection. */
        String forOrigin() {
            URI uri = URI.create(target);
            String path = target.substring(target.indexOf(uri.getRawAuthority())
                    + uri.getRawAuthority().length());
            return fields.stream()
                    .filter(field -> !field.regionMatches(true, 0, "Connection:", 0, "Connection:".length()))
                    .filter(field -> !field.regionMatches(true, 0, "Proxy-", 0, "Proxy-".length()))
                    .collect(Collectors.joining(
                            "\r\n", method + " " + path + " HTTP/1.1\r\n", "\r\nConnection: close\r\n\r\n"));
        }
    }
}
