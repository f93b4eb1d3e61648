package dev.govanity.backend.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class ClosableClientTest {
    @Test
    void endsTheThreadThatListens() throws Exception {
        try (RawServer server = RawServer.answering("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi")) {
            List<Thread> others = listeners();
            ClosableClient client = new ClosableClient(HttpClient.newBuilder());
            assertThat(client.get()
                            .send(request(server), HttpResponse.BodyHandlers.ofString())
                            .body())
                    .isEqualTo("hi");
            List<Thread> its = listeners();
            its.removeAll(others);
            assertThat(its).hasSize(1);

            client.close();
            its.get(0).join();
        }
    }

    /** The threads of all clients in this process that listen on the network. */
    private static List<Thread> listeners() {
        List<Thread> threads = new ArrayList<>(Thread.getAllStackTraces().keySet());
        threads.removeIf(thread -> !thread.getName().endsWith("-SelectorManager"));
        return threads;
    }

    private static HttpRequest request(RawServer server) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/"))
                .build();
    }
}
