package dev.govanity.backend;

import static dev.govanity.backend.HostileServer.answeringWith;
import static dev.govanity.backend.HostileServer.dripping;
import static dev.govanity.backend.HostileServer.repeating;
import static dev.govanity.backend.HostileServer.saying;
import static org.assertj.core.api.Assertions.assertThat;

import dev.govanity.backend.HostileServer.Habit;
import dev.govanity.backend.probe.HttpSettings;
import dev.govanity.backend.probe.Target;
import dev.govanity.backend.probe.UserEnvironment;
import dev.govanity.golang.Vcs;
import dev.govanity.openssh.SshSettings;
import dev.govanity.outcome.Concern;
import dev.govanity.outcome.ProbeResult;
import dev.govanity.outcome.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What servers can do to a probe, what it makes of that, and when it is done. Each prints a row of the table. */
@Timeout(180)
final class FaultMatrixTest {
    /** For servers that use up whatever time they are given. */
    private static final Duration SHORT = Duration.ofSeconds(2);

    private static final Duration AMPLE = Duration.ofSeconds(30);

    private static final String OK = "HTTP/1.1 200 OK\r\n";
    private static final String SMART = OK + "Content-Type: application/x-git-upload-pack-advertisement\r\n";
    private static final String ADVERTISEMENT = "001e# service=git-upload-pack\n0000";
    private static final String REF = "00470123456789abcdef0123456789abcdef01234567 refs/heads/a-branch-name-\n";

    @TempDir
    private Path home;

    private record FaultyServer(String name, String root, Habit habit, Reason expected, Duration timeout) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static FaultyServer fault(String name, String scheme, Habit habit, Reason expected) {
        return new FaultyServer(
                name, scheme + "://127.0.0.1:PORT/x.git", habit, expected, expected == Reason.TIMEOUT ? SHORT : AMPLE);
    }

    static Stream<FaultyServer> faults() throws IOException {
        return Stream.of(
                fault("ssh: says nothing", "ssh", HostileServer::waitForTheEnd, Reason.TIMEOUT),
                fault("ssh: hangs up at once", "ssh", client -> {}, Reason.CONNECTION_LOST),
                fault("ssh: resets", "ssh", client -> client.setSoLinger(true, 0), Reason.CONNECTION_LOST),
                fault("ssh: endless banner", "ssh", repeating("", "hello\r\n"), Reason.TOO_MUCH),
                fault("ssh: endless line", "ssh", repeating("", "hello"), Reason.NOT_SSH),
                fault("ssh: a byte at a time", "ssh", dripping("SSH-2.0-", 'x'), Reason.TIMEOUT),
                fault("ssh: mute after its version", "ssh", saying("SSH-2.0-OpenSSH_9.9\r\n"), Reason.TIMEOUT),
                fault(
                        "ssh: garbage after its version",
                        "ssh",
                        repeating("SSH-2.0-OpenSSH_9.9\r\n", "\u00ff\u00fe\u0001"),
                        Reason.SSH_PROTOCOL),
                fault(
                        "ssh: is an HTTP server",
                        "ssh",
                        answeringWith(head("HTTP/1.1 400 Bad Request", "Content-Length: 0")),
                        Reason.NOT_SSH),
                fault("http: says nothing", "http", HostileServer::waitForTheEnd, Reason.TIMEOUT),
                fault("http: hangs up at once", "http", client -> {}, Reason.CONNECTION_LOST),
                fault("http: endless headers", "http", repeating(OK, "X-More: yes\r\n"), Reason.TOO_MUCH),
                fault("http: a byte at a time", "http", dripping(OK + "X: ", 'x'), Reason.TIMEOUT),
                fault("http: endless refs", "http", repeating(SMART + "\r\n" + ADVERTISEMENT, REF), Reason.TOO_MUCH),
                fault(
                        "http: refs a byte at a time",
                        "http",
                        dripping(SMART + "\r\n" + ADVERTISEMENT, '0'),
                        Reason.TIMEOUT),
                fault(
                        "http: cut off",
                        "http",
                        client -> {
                            OutputStream out = client.getOutputStream();
                            out.write((SMART + "Content-Length: 5000\r\n\r\n" + ADVERTISEMENT)
                                    .getBytes(StandardCharsets.US_ASCII));
                            out.flush();
                        },
                        Reason.CONNECTION_LOST),
                fault("http: gzip bomb", "http", bomb(), Reason.TOO_MUCH),
                fault(
                        "http: redirects to itself",
                        "http",
                        saying(head(
                                "HTTP/1.1 302 Found", "Location: /again", "Connection: close", "Content-Length: 0")),
                        Reason.REDIRECT_LOOP),
                fault(
                        "http: web page",
                        "http",
                        saying(head("HTTP/1.1 200 OK", "Content-Type: text/html", "Content-Length: 13")
                                + "<html></html>"),
                        Reason.HTTP_LOGIN_PAGE),
                fault(
                        "http: out of order",
                        "http",
                        saying(head("HTTP/1.1 503 Unavailable", "Connection: close", "Content-Length: 0")),
                        Reason.HTTP_SERVER_ERROR),
                fault("http: is an SSH server", "http", saying("SSH-2.0-x\r\n"), Reason.NOT_HTTP),
                fault(
                        "https: speaks no TLS",
                        "https",
                        saying(head("HTTP/1.1 200 OK", "Content-Length: 0")),
                        Reason.NOT_TLS),
                fault("https: says nothing", "https", HostileServer::waitForTheEnd, Reason.TIMEOUT),
                fault("git: endless refs", "git", repeating("", REF), Reason.TOO_MUCH),
                fault("git: says nothing", "git", HostileServer::waitForTheEnd, Reason.TIMEOUT),
                new FaultyServer(
                        "ssh: no such name", "ssh://git@nowhere.invalid/x.git", client -> {}, Reason.DNS, AMPLE),
                new FaultyServer(
                        "https: no such name", "https://nowhere.invalid/x.git", client -> {}, Reason.DNS, AMPLE));
    }

    private static String head(String... lines) {
        return String.join("\r\n", lines) + "\r\n\r\n";
    }

    private static Habit bomb() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 256; i++) {
                gzip.write(zeros);
            }
        }
        byte[] body = packed.toByteArray();
        return client -> {
            OutputStream out = client.getOutputStream();
            out.write((SMART + "Content-Encoding: gzip\r\nContent-Length: " + body.length + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(body);
            out.flush();
            HostileServer.waitForTheEnd(client);
        };
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void namesEveryFaultInTime(FaultyServer fault) throws Exception {
        try (HostileServer server = new HostileServer(fault.habit())) {
            assertNamed(fault, fault.root().replace("PORT", Integer.toString(server.port())));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ssh", "http", "git"})
    void namesAClosedPort(String scheme) throws Exception {
        FaultyServer fault = fault(scheme + ": closed port", scheme, client -> {}, Reason.CONNECT_REFUSED);
        assertNamed(fault, fault.root().replace("PORT", Integer.toString(closedPort())));
    }

    private void assertNamed(FaultyServer fault, String root) throws InterruptedException {
        ProbeResult result = probe(root, fault.timeout());
        Concern worst = result.outcome().worst().orElse(new Concern(Reason.INTERNAL, "no concern"));
        System.out.printf(
                Locale.ROOT,
                "%-32s %-18s %5d ms  %d×  %s%n",
                fault,
                worst.reason().code(),
                result.took().toMillis(),
                result.attempts(),
                worst.message());
        assertThat(worst.reason()).isEqualTo(fault.expected());
        assertThat(result.took()).isLessThanOrEqualTo(fault.timeout());
    }

    private ProbeResult probe(String root, Duration timeout) throws InterruptedException {
        SshSettings<Path> ssh = new SshSettings<>(true, true, Optional.of(home.resolve("known_hosts")), List.of());
        HttpSettings http = new HttpSettings(Optional.empty(), Optional.empty());
        BlockingQueue<ProbeResult> results = new LinkedBlockingQueue<>();
        try (Probes probes = new Probes(ssh, http, new UserEnvironment(home, "nobody", Map.of()), false);
                Prober prober = new Prober(probes, new Limits(timeout, 1, 1))) {
            prober.submit(new Target(root, Vcs.GIT, List.of(new Target.Route("h.dev/x", ""))), results::add);
            return results.take();
        }
    }

    private static int closedPort() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            return taken.getLocalPort();
        }
    }
}
