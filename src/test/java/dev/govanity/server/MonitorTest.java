package dev.govanity.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.sun.net.httpserver.HttpServer;
import dev.govanity.backend.probe.UserEnvironment;
import dev.govanity.config.Config;
import dev.govanity.golang.Vcs;
import dev.govanity.outcome.BackendStatus;
import dev.govanity.outcome.Concern;
import dev.govanity.outcome.GoModule;
import dev.govanity.outcome.ProbeResult;
import dev.govanity.outcome.ProbeStatus;
import dev.govanity.outcome.Reason;
import dev.govanity.rules.Inspector;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Backends are asked again and again, and what is known of them outlives a reload. */
@Timeout(60)
final class MonitorTest {
    private static final String ID = "0123456789abcdef0123456789abcdef01234567";

    /** One tag, v1.0.0. */
    private static final String ADVERTISEMENT = packet("# service=git-upload-pack\n")
            + "0000"
            + packet(ID + " HEAD\0symref=HEAD:refs/heads/main\n")
            + packet(ID + " refs/heads/main\n")
            + packet(ID + " refs/tags/v1.0.0\n")
            + "0000";

    private final BlockingQueue<ProbeResult> told = new LinkedBlockingQueue<>();
    private final AtomicLong now = new AtomicLong();
    private volatile boolean broken;
    private HttpServer forge;
    private Monitor monitor;

    @TempDir
    private Path home;

    @BeforeEach
    void start() throws IOException {
        forge = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        forge.createContext("/", exchange -> {
            byte[] body = ADVERTISEMENT.getBytes(StandardCharsets.US_ASCII);
            exchange.getResponseHeaders().set("Content-Type", "application/x-git-upload-pack-advertisement");
            exchange.sendResponseHeaders(broken ? 403 : 200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        forge.start();
        monitor = new Monitor(
                () -> Instant.ofEpochSecond(now.incrementAndGet()),
                new UserEnvironment(home, "nobody", Map.of()),
                home,
                (result, at) -> told.add(result));
    }

    @AfterEach
    void stop() {
        monitor.close();
        forge.stop(0);
    }

    @Test
    void asksNothingWithoutAHealthSection() {
        monitor.watch(() -> config("", "/foo"));
        assertThat(monitor.all()).isEmpty();
        assertThat(monitor.of(Vcs.GIT, root("/foo"))).isEmpty();
    }

    @Test
    void knowsTheStateSinceItChanged() throws Exception {
        monitor.watch(() -> config("health: {interval: 1s}\n", "/foo"));
        assertThat(monitor.all()).extracting(BackendStatus::status).containsExactly(ProbeStatus.UNKNOWN);
        next(ProbeStatus.OK);
        BackendStatus fine = monitor.of(Vcs.GIT, root("/foo")).orElseThrow();
        assertThat(fine.last().orElseThrow().outcome().modules())
                .extracting(GoModule::importPath, GoModule::versions)
                .containsExactly(tuple("h.dev/foo", List.of("v1.0.0")));
        Instant since = fine.since().orElseThrow();
        next(ProbeStatus.OK);
        assertThat(monitor.all().get(0).since()).contains(since);

        broken = true;
        next(ProbeStatus.FAILED);
        BackendStatus dead = monitor.all().get(0);
        assertThat(dead.last().flatMap(result -> result.outcome().worst()).map(Concern::reason))
                .contains(Reason.HTTP_FORBIDDEN);
        assertThat(dead.since().orElseThrow()).isAfter(since);
    }

    /** Nothing of this machine listens on the port that go would ask. */
    @Test
    void asksPublicAddressesIfItIsTold() throws Exception {
        monitor.watch(() -> config("host: 127.0.0.1\nhealth: {interval: 1h, live: true}\n", "/foo"));
        ProbeResult result = next(ProbeStatus.FAILED);
        assertThat(result.outcome().worst().orElseThrow().reason()).isEqualTo(Reason.LIVE_UNREACHABLE);
        assertThat(result.outcome().worst().orElseThrow().message())
                .isEqualTo("go gets no tag from \"127.0.0.1\": \"127.0.0.1:443\" refuses the connection");
        assertThat(result.live("127.0.0.1/foo").orElseThrow().expected())
                .isEqualTo("127.0.0.1/foo git " + root("/foo"));
    }

    @Test
    void keepsTheCauseAndTheBeginningWhileAClosedPortIsSpared() throws Exception {
        monitor.watch(() -> config("health: {interval: 1s}\n", "/foo"));
        forge.stop(0);
        BackendStatus begun = null;
        for (Reason reason = null; reason != Reason.HOST_DOWN; ) {
            reason = next(ProbeStatus.FAILED).outcome().worst().orElseThrow().reason();
            begun = begun == null ? monitor.all().get(0) : begun;
        }
        BackendStatus spared = monitor.all().get(0);
        assertThat(spared.since()).isEqualTo(begun.since());
        assertThat(spared.last().flatMap(result -> result.outcome().worst()).map(Concern::reason))
                .contains(Reason.CONNECT_REFUSED);
    }

    @Test
    void keepsWhatItKnowsOverAReload() throws Exception {
        monitor.watch(() -> config("health: {interval: 1h}\n", "/foo"));
        next(ProbeStatus.OK);
        BackendStatus known = monitor.all().get(0);
        monitor.watch(() -> config("health: {interval: 1h}\n", "/foo", "/bar"));
        assertThat(monitor.of(Vcs.GIT, root("/foo"))).contains(known);
        assertThat(next(ProbeStatus.OK).backend().importPaths()).containsExactly("h.dev/bar");
    }

    @Test
    void asksInAnotherWayWhenTheHealthSectionChanges() throws Exception {
        monitor.watch(() -> config("health: {interval: 1h}\n", "/foo"));
        next(ProbeStatus.OK);
        monitor.watch(() -> config("health: {interval: 2h}\n", "/foo"));
        assertThat(monitor.all()).extracting(BackendStatus::status).containsExactly(ProbeStatus.OK);
        next(ProbeStatus.OK);
        monitor.watch(() -> config("", "/foo"));
        assertThat(monitor.all()).isEmpty();
    }

    /** A line with its length before it, as git's protocol has it. */
    private static String packet(String line) {
        return String.format(Locale.ROOT, "%04x%s", line.length() + 4, line);
    }

    /** Waits for an outcome with this status. */
    private ProbeResult next(ProbeStatus status) throws InterruptedException {
        List<ProbeResult> others = new ArrayList<>();
        while (others.size() < 100) {
            ProbeResult result = told.poll(20, TimeUnit.SECONDS);
            if (result != null && result.status() == status) {
                return result;
            }
            others.add(result);
        }
        throw new AssertionError("nothing is " + status + ": " + others);
    }

    private Config config(String health, String... paths) {
        String host = health.startsWith("host:") ? "" : "host: h.dev\n";
        StringBuilder yaml = new StringBuilder(host + health + "paths:\n");
        for (String path : paths) {
            yaml.append("  ")
                    .append(path)
                    .append(": {repo: \"")
                    .append(root(path))
                    .append("\"}\n");
        }
        return Inspector.inspect("vanity.yaml", yaml.toString().getBytes(StandardCharsets.UTF_8))
                .config()
                .orElseThrow();
    }

    private String root(String path) {
        return "http://127.0.0.1:" + forge.getAddress().getPort() + path + ".git";
    }
}
