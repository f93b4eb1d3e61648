package dev.govanity.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govanity.e2e.lab.VanityProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clients that take their time, or are too many, against a server that may have 256 files open. Some minutes. */
class SlowClientTest {
    private static final int FILES = 256;
    private static final String REQUEST = "GET /go/foo?go-get=1 HTTP/1.1\r\nHost: mycompany.com\r\n";

    /** Longer than any deadline of a request, and shorter than twice the time that a connection may be idle. */
    private static final Duration ALL_DEADLINES = Duration.ofSeconds(60);

    private static final Duration TWICE_IDLE = Duration.ofSeconds(150);

    @TempDir
    private Path directory;

    private VanityProcess vanity;
    private final List<Socket> clients = new ArrayList<>();

    @BeforeEach
    void serve() throws IOException {
        Path config = Files.writeString(directory.resolve("vanity.yaml"), """
                host: mycompany.com
                paths:
                  /go/foo:
                    repo: https://git.mycompany.com/go/foo.git
                """);
        vanity = VanityProcess.serve(config, FILES);
    }

    @AfterEach
    void close() throws IOException {
        for (Socket client : clients) {
            client.close();
        }
        vanity.close();
    }

    @Test
    void endsRequestsThatComeByteByByte() throws IOException {
        Socket head = connect("GET /go/foo HTTP/1.1\r\nX: ");
        Socket body = connect("POST /go/foo HTTP/1.1\r\nHost: h\r\nContent-Length: 1000\r\n\r\n");
        Socket chunks =
                connect("POST /go/foo?go-get=1 HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n3e8\r\n");
        Socket refused = connect("nonsense\r\n\r\n");
        Socket tooLarge = connect("POST /go/foo HTTP/1.1\r\nHost: h\r\nContent-Length: 1000000000\r\n\r\n");
        List<Socket> slow = List.of(head, body, chunks, refused, tooLarge);

        vanity.program()
                .await(
                        "rid of slow clients",
                        ALL_DEADLINES,
                        () -> slow.stream().filter(this::takesByte).count() == 0);

        assertThat(ask()).startsWith("HTTP/1.1 200 OK\r\n");
        assertThat(complaints()).isEmpty();
        assertThat(metrics())
                .contains("vanity_requests_total{kind=\"other\",outcome=\"bad_request\"} 3")
                .doesNotContainPattern("outcome=\"fault\"} [1-9]");
    }

    @Test
    void getsDescriptorsOfIdleConnectionsBack() throws IOException {
        ask();
        long before = descriptors();
        for (int i = 0; i < 30; i++) {
            Socket idle = connect(REQUEST + "\r\n");
            assertThat(idle.getInputStream().read()).isEqualTo('H');
            connect("");
            Socket ended = connect(REQUEST + "Connection: close\r\n\r\n");
            ended.getInputStream().readAllBytes();
        }
        assertThat(descriptors()).isGreaterThanOrEqualTo(before + 60);

        vanity.program().await("rid of idle clients", TWICE_IDLE, () -> descriptors() <= before + 1);
        assertThat(complaints()).isEmpty();
    }

    @Test
    void answersAlthoughMoreClientsComeThanItHasRoomFor() throws IOException {
        for (int i = 0; i < 2 * FILES; i++) {
            connect(REQUEST + "\r\n");
        }

        assertThat(ask()).startsWith("HTTP/1.1 200 OK\r\n");
        try (Socket operator = open(vanity.admin().getPort())) {
            operator.getOutputStream()
                    .write(bytes("GET /-/healthy HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"));
            assertThat(text(operator)).startsWith("HTTP/1.1 200 OK\r\n");
        }
        assertThat(complaints())
                .singleElement()
                .asString()
                .contains("too many connections, new ones wait", "address=\"127.0.0.1:", "limit=")
                .doesNotContain("cause=");
    }

    /** What the server says; it has no stack trace to show for any of this. */
    private List<String> complaints() {
        return vanity.program().lines().stream()
                .filter(line ->
                        !line.contains(" on http://") && !line.contains(" INFO ") && !line.contains("vanity.yaml:"))
                .toList();
    }

    private long descriptors() {
        try (Stream<Path> open = Files.list(Path.of("/proc/" + vanity.program().pid() + "/fd"))) {
            return open.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean takesByte(Socket client) {
        try {
            client.getOutputStream().write('x');
            return true;
        } catch (IOException ended) {
            return false;
        }
    }

    private String ask() throws IOException {
        try (Socket client = open(vanity.port())) {
            client.getOutputStream().write(bytes(REQUEST + "Connection: close\r\n\r\n"));
            return text(client);
        }
    }

    private String metrics() throws IOException {
        try (Socket operator = open(vanity.admin().getPort())) {
            operator.getOutputStream()
                    .write(bytes("GET /metrics HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"));
            return text(operator);
        }
    }

    private Socket connect(String sent) throws IOException {
        Socket client = open(vanity.port());
        clients.add(client);
        client.getOutputStream().write(bytes(sent));
        return client;
    }

    private static Socket open(int port) throws IOException {
        Socket client = new Socket(InetAddress.getLoopbackAddress(), port);
        client.setSoTimeout(30_000);
        return client;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static String text(Socket client) throws IOException {
        return new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
