package dev.govanity.backend;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A server on a port of its own that does one odd thing to everybody who connects. */
public final class HostileServer implements AutoCloseable {
    /** What it does. An exception ends the connection. */
    @FunctionalInterface
    public interface Habit {
        void treat(Socket client) throws IOException, InterruptedException;
    }

    private final ServerSocket listener;
    private final Habit habit;
    private final Set<Socket> clients = ConcurrentHashMap.newKeySet();
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();

    public HostileServer(Habit habit) throws IOException {
        this.habit = habit;
        listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start(this::accept);
    }

    public int port() {
        return listener.getLocalPort();
    }

    private void start(Runnable work) {
        Thread thread = new Thread(work, "hostile");
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = listener.accept();
                clients.add(client);
                start(() -> treat(client));
            }
        } catch (IOException closed) {
            return;
        }
    }

    private void treat(Socket client) {
        try (client) {
            habit.treat(client);
        } catch (IOException | InterruptedException gone) {
            return;
        }
    }

    /** Sends it, and hangs up. */
    public static Habit partingWith(String text) {
        return client -> {
            client.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            client.shutdownOutput();
            waitForTheEnd(client);
        };
    }

    /** Waits for a line, sends it, and hangs up: as servers do that are asked in the wrong protocol. */
    public static Habit answeringWith(String text) {
        return client -> {
            int read = client.getInputStream().read();
            while (read >= 0 && read != '\n') {
                read = client.getInputStream().read();
            }
            partingWith(text).treat(client);
        };
    }

    /** Sends it, and says no more. */
    public static Habit saying(String text) {
        return client -> {
            client.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            client.getOutputStream().flush();
            waitForTheEnd(client);
        };
    }

    /** Sends the beginning, and then the rest again and again, as fast as it is taken. */
    public static Habit repeating(String beginning, String rest) {
        return client -> {
            client.getOutputStream().write(beginning.getBytes(StandardCharsets.ISO_8859_1));
            byte[] more = rest.repeat(1000).getBytes(StandardCharsets.ISO_8859_1);
            while (true) {
                client.getOutputStream().write(more);
            }
        };
    }

    /** Sends the beginning, and then a character whenever somebody has waited for it a little while. */
    public static Habit dripping(String beginning, char drop) {
        return client -> {
            client.getOutputStream().write(beginning.getBytes(StandardCharsets.ISO_8859_1));
            while (true) {
                Thread.sleep(100); // this server's very habit
                client.getOutputStream().write(drop);
            }
        };
    }

    /** Reads until the other side gives up. */
    public static void waitForTheEnd(Socket client) throws IOException {
        client.getInputStream().transferTo(OutputStream.nullOutputStream());
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket client : clients) {
            client.close();
        }
        threads.forEach(Thread::interrupt);
    }
}
