package dev.govanity.backend.http;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A server on this machine that does with each connection what a test says, however wrong that is. */
final class RawServer implements AutoCloseable {
    private final ServerSocket listener;
    private final Behaviour behaviour;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "raw server");
        thread.setDaemon(true);
        return thread;
    });

    private RawServer(ServerSocket listener, Behaviour behaviour) {
        this.listener = listener;
        this.behaviour = behaviour;
    }

    /** What the server does with a connection; whatever is left open is closed afterwards. */
    interface Behaviour {
        void meet(Connection connection) throws IOException;
    }

    static RawServer start(Behaviour behaviour) {
        try {
            RawServer server = new RawServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), behaviour);
            server.threads.execute(server::accept);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One that answers every request with the same. */
    static RawServer answering(String answer) {
        return start(connection -> {
            connection.readHead();
            connection.send(answer);
        });
    }

    int port() {
        return listener.getLocalPort();
    }

    /** The heads of all requests that were read, in order. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = listener.accept();
                threads.execute(() -> {
                    try (socket) {
                        behaviour.meet(new Connection(socket));
                    } catch (IOException e) {
                        // the client hung up
                    }
                });
            }
        } catch (IOException e) {
            // closed
        }
    }

    final class Connection {
        private final Socket socket;
        private final BufferedReader in;

        private Connection(Socket socket) throws IOException {
            this.socket = socket;
            in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
        }

        /** A request up to its empty line; "" if the client hung up. */
        String readHead() throws IOException {
            StringBuilder head = new StringBuilder();
            for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                head.append(line).append('\n');
            }
            requests.add(head.toString());
            return head.toString();
        }

        void send(String text) throws IOException {
            OutputStream out = socket.getOutputStream();
            out.write(text.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
        }

        void sendForEver(String text) throws IOException {
            while (true) {
                send(text);
            }
        }

        /** Sends the text again and again, with pauses. */
        void drip(String text) throws IOException {
            ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
            try {
                clock.scheduleAtFixedRate(() -> sendUnchecked(text), 0, 20, TimeUnit.MILLISECONDS)
                        .get();
            } catch (InterruptedException | ExecutionException e) {
                throw new IOException(e); // the client hung up
            } finally {
                clock.shutdownNow();
            }
        }

        private void sendUnchecked(String text) {
            try {
                send(text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Says nothing until the client hangs up. */
        void sayNothing() throws IOException {
            while (in.read() >= 0) {
                // what it says is of no interest
            }
        }

        /** Ends the connection as a machine does that knows nothing of it. */
        void reset() throws IOException {
            socket.setSoLinger(true, 0);
            socket.close();
        }
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
}
