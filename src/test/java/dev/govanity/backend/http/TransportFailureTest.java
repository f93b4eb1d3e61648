package dev.govanity.backend.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govanity.backend.http.RawServer.Behaviour;
import dev.govanity.backend.probe.Deadline;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What can go wrong between a request and a whole answer, and what is said of it. */
final class TransportFailureTest {
    /** Enough for a machine with a lot to do to connect to itself. */
    private static final Duration SHORT = Duration.ofSeconds(2);

    private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n";
    private static final String SEE_LOG =
            "\n- try again, and look into the log of the server or of the load balancer before it";
    private static final String SEE_FIREWALL =
            "\n- see whether a firewall between this machine and the server drops packets, or the server is overloaded";

    /** @param expected with {@code SERVER} for the server's host and port */
    private record Row(String name, String scheme, Duration timeout, Behaviour behaviour, String expected) {
        static Row http(String name, Behaviour behaviour, String expected) {
            return new Row(name, "http", Asking.AMPLE, behaviour, expected);
        }

        static Row https(String name, Behaviour behaviour, String expected) {
            return new Row(name, "https", Asking.AMPLE, behaviour, expected);
        }

        static Row slow(String name, Behaviour behaviour, String expected) {
            return new Row(name, "http", SHORT, behaviour, expected);
        }

        /** After a request. */
        static Row answer(String name, String answer, String expected) {
            return http(
                    name,
                    connection -> {
                        connection.readHead();
                        connection.send(answer);
                    },
                    expected);
        }
    }

    @TestFactory
    Stream<DynamicTest> tellsFaultsApart() {
        return Stream.of(
                        Row.http(
                                "closes at once",
                                connection -> {},
                                "connection-lost: \"SERVER\" closed the connection before the answer" + SEE_LOG),
                        Row.http(
                                "resets after the request",
                                connection -> {
                                    connection.readHead();
                                    connection.reset();
                                },
                                "connection-lost: \"SERVER\" closed the connection before the answer" + SEE_LOG),
                        Row.http(
                                "resets in the body",
                                connection -> {
                                    connection.readHead();
                                    connection.send(HEAD + "Content-Length: 9\r\n\r\nabc");
                                    connection.reset();
                                },
                                "connection-lost: \"SERVER\" closed the connection in the middle of the answer"
                                        + SEE_LOG),
                        Row.answer(
                                "ends in the head",
                                HEAD + "Content-Le",
                                "connection-lost: \"SERVER\" closed the connection in the middle of the answer"
                                        + SEE_LOG),
                        Row.answer(
                                "ends in the body",
                                HEAD + "Content-Length: 9\r\n\r\nabc",
                                "connection-lost: \"SERVER\" closed the connection in the middle of the answer"
                                        + SEE_LOG),
                        Row.answer(
                                "ends in a chunk",
                                HEAD + "Transfer-Encoding: chunked\r\n\r\n5\r\nabc",
                                "connection-lost: \"SERVER\" closed the connection in the middle of the answer"
                                        + SEE_LOG),
                        Row.answer(
                                "sends no chunk",
                                HEAD + "Transfer-Encoding: chunked\r\n\r\nzz\r\nabc",
                                "http-protocol: \"SERVER\" sends an answer that is no HTTP:"
                                        + " Illegal character in chunk size: 122"),
                        Row.answer(
                                "sends no length",
                                HEAD + "Content-Length: many\r\n\r\nabc",
                                "http-protocol: \"SERVER\" sends an answer that is no HTTP:"
                                        + " For input string: \"many\""),
                        Row.answer(
                                "is no gzip",
                                HEAD + "Content-Encoding: gzip\r\nContent-Length: 3\r\n\r\nabc",
                                "http-protocol: \"http://SERVER/x\" says that its answer is packed by gzip, and it is"
                                        + " not"),
                        Row.http(
                                "is an SSH server",
                                connection -> {
                                    connection.send("SSH-2.0-OpenSSH_9.2p1\u001b[2J\r\n");
                                    connection.sayNothing();
                                },
                                "not-http: \"SERVER\" does not speak HTTP: Invalid status line:"
                                        + " \"SSH-2.0-OpenSSH_9.2p1\uFFFD[2J\""
                                        + "\n- write the port of the web server; ssh:// is for ports like 22, 29418"
                                        + " and 7999"),
                        Row.http(
                                "sends headers for ever",
                                connection -> {
                                    connection.readHead();
                                    connection.send(HEAD);
                                    connection.sendForEver(
                                            "X-More: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\r\n".repeat(99));
                                },
                                "too-much: \"SERVER\" sends headers without end"),
                        Row.http(
                                "sends one header for ever",
                                connection -> {
                                    connection.readHead();
                                    connection.send(HEAD + "X-Long: ");
                                    connection.sendForEver("a".repeat(9999));
                                },
                                "too-much: \"SERVER\" sends headers without end"),
                        Row.http(
                                "sends a body for ever",
                                connection -> {
                                    connection.readHead();
                                    connection.send(HEAD + "\r\n");
                                    connection.sendForEver("a".repeat(9999));
                                },
                                "too-much: \"http://SERVER/x\" sends more than 100000 bytes"),
                        Row.slow(
                                "accepts and says nothing",
                                RawServer.Connection::sayNothing,
                                "timeout: \"SERVER\" sent no answer in time" + SEE_FIREWALL),
                        Row.slow(
                                "stops in the head",
                                connection -> {
                                    connection.readHead();
                                    connection.send(HEAD);
                                    connection.sayNothing();
                                },
                                "timeout: \"SERVER\" sent no answer in time" + SEE_FIREWALL),
                        Row.slow(
                                "stops in the body",
                                connection -> {
                                    connection.readHead();
                                    connection.send(HEAD + "Content-Length: 9\r\n\r\nabc");
                                    connection.sayNothing();
                                },
                                "timeout: \"SERVER\" sent the first 3 bytes of its answer in time, and not the rest"
                                        + SEE_FIREWALL),
                        Row.https(
                                "has no TLS",
                                connection -> connection.send("HTTP/1.1 400 Bad Request\r\n\r\n"),
                                "not-tls: \"SERVER\" does not speak TLS"
                                        + "\n- write the port on which the server speaks TLS,"
                                        + " or http:// if it has none"),
                        Row.https(
                                "knows no common version of TLS",
                                connection -> connection.send(alert(70)),
                                "tls-protocol: no TLS with \"SERVER\" that both sides allow:"
                                        + " Received fatal alert: protocol_version\n"
                                        + "- have the server speak TLS 1.2 or 1.3"),
                        Row.https(
                                "has no certificate for the name",
                                connection -> connection.send(alert(112)),
                                "tls-wrong-name: \"SERVER\" has no certificate for \"127.0.0.1\""),
                        Row.https(
                                "closes in the TLS handshake",
                                connection -> {},
                                "connection-lost: \"SERVER\" closed the connection during the TLS handshake" + SEE_LOG))
                .map(row -> DynamicTest.dynamicTest(row.name(), () -> meet(row)));
    }

    /** A fatal alert of TLS 1.2. */
    private static String alert(int number) {
        return "\u0015\u0003\u0003\u0000\u0002\u0002" + (char) number;
    }

    private static void meet(Row row) {
        try (RawServer server = RawServer.start(row.behaviour());
                Deadline deadline = Asking.deadline(row.timeout())) {
            String address = "127.0.0.1:" + server.port();
            FetchResult answer = HttpFetcher.git(Asking.NO_SETTINGS, Asking.environment())
                    .get(row.scheme() + "://" + address + "/x", Map.of(), 100_000, deadline);
            assertThat(Asking.text(Asking.concern(answer)).replace(address, "SERVER"))
                    .isEqualTo(row.expected());
        }
    }

    /** A server that sends a byte now and then never runs into the timeout of a single read. */
    @Test
    void endsInTimeWhateverDripsIn() {
        Behaviour dripping = connection -> {
            connection.readHead();
            connection.send(HEAD + "Content-Length: 1000000\r\n\r\n");
            connection.drip("a");
        };
        try (RawServer server = RawServer.start(dripping);
                Deadline deadline = Asking.deadline(SHORT)) {
            FetchResult answer = HttpFetcher.git(Asking.NO_SETTINGS, Asking.environment())
                    .get("http://127.0.0.1:" + server.port() + "/x", Map.of(), 10_000_000, deadline);
            assertThat(Asking.concern(answer).reason().code()).isEqualTo("timeout");
        }
    }

    @Test
    void saysThatAHostDoesNotResolve() {
        assertThat(failure("http://git.invalid/x"))
                .isEqualTo("dns: host \"git.invalid\" does not resolve"
                        + "\n- compare the name with what DNS on this machine knows: getent hosts git.invalid");
    }

    @Test
    void saysThatNothingListens() throws IOException {
        int port = closedPort();
        assertThat(failure("http://127.0.0.1:" + port + "/x"))
                .isEqualTo("connect-refused: \"127.0.0.1:" + port + "\" refuses the connection"
                        + "\n- see whether the server runs on that port, and whether its firewall lets this"
                        + " machine in");
    }

    @Test
    void cannotAskAHostWithAnUnderscore() {
        assertThat(failure("http://my_git.invalid/x"))
                .isEqualTo("not-supported: \"http://my_git.invalid/x\" is no URL that vanity can ask"
                        + "\n- write a host name of letters, digits, dashes and dots");
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String failure(String url) {
        try (Deadline deadline = Asking.deadline()) {
            return Asking.text(Asking.concern(
                    HttpFetcher.git(Asking.NO_SETTINGS, Asking.environment()).get(url, Map.of(), 1000, deadline)));
        }
    }
}
