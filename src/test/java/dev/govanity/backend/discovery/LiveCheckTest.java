package dev.govanity.backend.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.govanity.TestCa;
import dev.govanity.backend.probe.Deadline;
import dev.govanity.backend.probe.HttpSettings;
import dev.govanity.backend.probe.UserEnvironment;
import dev.govanity.golang.GoImport;
import dev.govanity.outcome.Concern;
import dev.govanity.outcome.Reason;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What go would meet is compared with the real go in LiveTest; this is what a hostile host can do. */
@Timeout(60)
final class LiveCheckTest {
    private static final Duration AMPLE = Duration.ofSeconds(30);

    private static TestCa ca;

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch over = new CountDownLatch(1);
    private final Map<String, String> pages = new HashMap<>();
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private HttpsServer host;

    @TempDir
    private Path home;

    @BeforeAll
    static void sign(@TempDir Path directory) {
        ca = TestCa.create(directory).sign("localhost");
    }

    @BeforeEach
    void start() throws IOException {
        host = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        host.setHttpsConfigurator(new HttpsConfigurator(ca.serving()));
        host.setExecutor(threads);
        host.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().toString());
            byte[] page =
                    pages.getOrDefault(exchange.getRequestURI().getPath(), "").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(page.length == 0 ? 404 : 200, page.length == 0 ? -1 : page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        host.createContext("/endless", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            OutputStream out = exchange.getResponseBody();
            byte[] more = "<!-- more -->".repeat(1000).getBytes(StandardCharsets.US_ASCII);
            while (over.getCount() > 0) {
                out.write(more);
            }
        });
        host.createContext("/silent", exchange -> {
            try {
                over.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        });
        host.start();
    }

    @AfterEach
    void stop() {
        over.countDown();
        host.stop(0);
        threads.shutdownNow();
        timer.shutdownNow();
    }

    private String module(String path) {
        return "localhost:" + host.getAddress().getPort() + path;
    }

    private LiveFinding ask(String path, Duration timeout) {
        return ask(path, timeout, Map.of("SSL_CERT_FILE", ca.certificate().toString()));
    }

    private LiveFinding ask(String path, Duration timeout, Map<String, String> variables) {
        HttpSettings none = new HttpSettings(Optional.empty(), Optional.empty());
        UserEnvironment environment = new UserEnvironment(home, "svc", variables);
        GoImport expected = new GoImport(module(path), "git", "https://git.mycompany.com/foo.git", "");
        try (Discovery discovery = new Discovery(none, environment);
                Deadline deadline = Deadline.in(timeout, timer)) {
            return new LiveCheck(discovery).ask(new PublicAddress(expected), deadline);
        }
    }

    private static Concern worst(LiveFinding finding) {
        return finding.outcome().worst().orElseThrow();
    }

    private String tag(String path, String root) {
        return "<meta name=\"go-import\" content=\"" + module(path) + " git " + root + "\">";
    }

    @Test
    void asksOncePerPage() {
        pages.put("/foo", tag("/foo", "https://git.mycompany.com/foo.git"));
        pages.put("/foo/vanity-live-check", tag("/foo", "https://git.mycompany.com/foo.git"));
        LiveFinding finding = ask("/foo", AMPLE);
        assertThat(finding.outcome().concerns()).isEmpty();
        assertThat(asked).containsExactly("/foo?go-get=1", "/foo/vanity-live-check?go-get=1");
    }

    /** A variable counts before what {@code go env -w} has written. */
    @Test
    void takesAnyCertificateWhereGoinsecureMatches() throws IOException {
        pages.put("/foo", tag("/foo", "https://git.mycompany.com/foo.git"));
        pages.put("/foo/vanity-live-check", tag("/foo", "https://git.mycompany.com/foo.git"));
        Path written = Files.createDirectories(home.resolve(".config/go")).resolve("env");
        Files.writeString(written, "GOFLAGS=-mod=mod\nGOINSECURE=" + module("") + "\n");
        assertThat(ask("/foo", AMPLE, Map.of()).outcome().concerns()).isEmpty();
        assertThat(worst(ask("/foo", AMPLE, Map.of("GOENV", "off"))).reason()).isEqualTo(Reason.TLS_UNTRUSTED);
        assertThat(worst(ask("/foo", AMPLE, Map.of("GOINSECURE", "other.dev"))).reason())
                .isEqualTo(Reason.TLS_UNTRUSTED);
    }

    @Test
    void showsNoSecretAndNoControlCharacterOfAHost() {
        pages.put("/foo", tag("/foo", "https://u:glpat-0123456789abcdefghij@git.evil.dev/\u009b31m"));
        LiveFinding finding = ask("/foo", AMPLE);
        assertThat(finding.got().orElseThrow())
                .isEqualTo(module("/foo") + " git https://u:**************************@git.evil.dev/\ufffd31m");
        assertThat(worst(finding).reason()).isEqualTo(Reason.LIVE_DIFFERS);
        assertThat(worst(finding).message()).doesNotContain("glpat", "\u009b");
    }

    @Test
    void endsWithAnEndlessPage() {
        Concern concern = worst(ask("/endless", AMPLE));
        assertThat(concern.reason()).isEqualTo(Reason.TOO_MUCH);
    }

    @Test
    void endsWithTheDeadline() {
        long begin = System.nanoTime();
        Concern concern = worst(ask("/silent", Duration.ofSeconds(1)));
        assertThat(concern.reason()).isEqualTo(Reason.TIMEOUT);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(AMPLE);
    }
}
