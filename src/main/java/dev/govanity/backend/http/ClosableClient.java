package dev.govanity.backend.http;

import java.net.http.HttpClient;
import java.util.concurrent.CompletableFuture;

/**
 * An HTTP client that can be closed, as Java's own can from Java 21 on only. HotSpot waits 0.3 s at its exit for a
 * thread that listens on the network (VM_Exit::wait_for_threads_in_native_to_block), which was an eighth of what
 * {@code check} took for 1,000 roots. The client's thread ends when it is interrupted, and is found by its group: that
 * of the thread which made the client.
 */
final class ClosableClient implements AutoCloseable {
    private final ThreadGroup threads = new ThreadGroup("http");
    private final HttpClient client;

    @SuppressWarnings("removal")
    ClosableClient(HttpClient.Builder builder) {
        threads.setDaemon(true); // before Java 19 its parent would hold it for ever
        client = CompletableFuture.supplyAsync(builder::build, work -> new Thread(threads, work, "http-client").start())
                .join();
    }

    HttpClient get() {
        return client;
    }

    /** Whoever waits for an answer then waits on, before Java 21: each has a deadline to end that. */
    @Override
    public void close() {
        threads.interrupt();
    }
}
