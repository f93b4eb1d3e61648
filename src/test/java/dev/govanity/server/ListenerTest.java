package dev.govanity.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.config.JavalinConfig;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ListenerTest {
    private static final String REQUEST = "GET / HTTP/1.1\r\nHost: h\r\n";

    @Test
    void letsRequestsFinishWhenItStops() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        Listener listener = listener(() -> {
            begun.countDown();
            mayEnd.await();
        });
        ListenAddress address = listener.address();
        CompletableFuture<String> inFlight = async(() -> HttpText.exchange(address, REQUEST));
        assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();

        CompletableFuture<String> stopped = async(() -> {
            listener.stop();
            return "stopped";
        });
        awaitRefusal(address);
        assertThat(stopped).isNotDone();
        mayEnd.countDown();

        assertThat(inFlight.get(30, TimeUnit.SECONDS))
                .startsWith("HTTP/1.1 200 OK\n")
                .endsWith("\n\nat last");
        assertThat(stopped.get(30, TimeUnit.SECONDS)).isEqualTo("stopped");
    }

    @Test
    void answersOnePlainLineWhenItFails() throws Exception {
        Listener listener = listener(() -> {
            throw new IllegalStateException("a secret");
        });
        try {
            assertThat(HttpText.exchange(listener.address(), REQUEST)).isEqualTo("""
                            HTTP/1.1 500 Server Error
                            Content-Type: text/plain;charset=utf-8
                            Cache-Control: no-store
                            X-Content-Type-Options: nosniff
                            Content-Length: 13

                            server fault
                            """);
        } finally {
            listener.stop();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void unbindsWithoutEverHavingStarted(boolean prepared) throws Exception {
        Listener bound = bound(config -> {});
        if (prepared) {
            bound.prepare();
        }
        bound.stop();
        awaitRefusal(bound.address());
    }

    @Test
    void letsClientsWaitUntilItIsStarted() throws Exception {
        AtomicBoolean started = new AtomicBoolean();
        Listener listener = bound(config -> config.routes.get("/", context -> context.result("started: " + started)));
        listener.prepare();
        try (Socket client =
                new Socket(InetAddress.getLoopbackAddress(), listener.address().port())) {
            client.getOutputStream().write((REQUEST + "Connection: close\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            awaitAnswerOfAnother();
            started.set(true);
            listener.start();
            assertThat(new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .endsWith("started: true");
        } finally {
            listener.stop();
        }
    }

    /** As long as an answer takes. */
    private static void awaitAnswerOfAnother() throws Exception {
        Listener another = listener(() -> {});
        try {
            assertThat(HttpText.exchange(another.address(), REQUEST)).endsWith("at last");
        } finally {
            another.stop();
        }
    }

    private interface Work<T> {
        T run() throws Exception;
    }

    private interface Step {
        void run() throws Exception;
    }

    private static Listener listener(Step whileHandling) throws IOException {
        Listener listener = bound(config -> config.routes.get("/", context -> {
            whileHandling.run();
            context.result("at last");
        }));
        listener.prepare();
        listener.start();
        return listener;
    }

    private static Listener bound(Consumer<JavalinConfig> configure) throws IOException {
        PlainErrors errors = new PlainErrors((request, answer) -> {});
        return Listener.bind("test", new ListenAddress("127.0.0.1", 0), 8, 1000, errors, configure);
    }

    private static <T> CompletableFuture<T> async(Work<T> work) {
        CompletableFuture<T> done = new CompletableFuture<>();
        new Thread(() -> {
                    try {
                        done.complete(work.run());
                    } catch (Throwable failure) {
                        done.completeExceptionally(failure);
                    }
                })
                .start();
        return done;
    }

    /** Returns once nobody accepts connections there any more. */
    private static void awaitRefusal(ListenAddress address) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (System.nanoTime() < deadline) {
            try (Socket accepted = new Socket(InetAddress.getLoopbackAddress(), address.port())) {
                assertThat(accepted.isConnected()).isTrue();
            } catch (IOException refused) {
                return;
            }
        }
        throw new AssertionError("still accepting on " + address);
    }
}
