package dev.govanity.backend.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.govanity.backend.http.HttpFetcher;
import dev.govanity.backend.probe.Deadline;
import dev.govanity.backend.probe.HttpSettings;
import dev.govanity.backend.probe.Target;
import dev.govanity.backend.probe.UserEnvironment;
import dev.govanity.backend.ssh.SshDialer;
import dev.govanity.golang.Vcs;
import dev.govanity.openssh.SshSettings;
import dev.govanity.outcome.Concern;
import dev.govanity.outcome.GoModule;
import dev.govanity.outcome.ProbeOutcome;
import dev.govanity.outcome.Reason;
import dev.govanity.outcome.Refs;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Hosts that list their refs over HTTP, and send newest commits that never come to an end. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class StalledFetchTest {
    private static final String ID = "0123456789abcdef0123456789abcdef01234567";

    private static final String REFS = line("# service=git-upload-pack\n")
            + "0000"
            + line(ID + " HEAD\0multi_ack_detailed shallow filter symref=HEAD:refs/heads/main\n")
            + line(ID + " refs/heads/main\n")
            + "0000";

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

    @TempDir
    private Path home;

    @AfterEach
    void stop() {
        threads.shutdownNow();
        timer.shutdownNow();
    }

    /** What comes of the commits, and what comes after it again and again: no single read runs out of time. */
    static Stream<Arguments> stalls() {
        return Stream.of(
                arguments("nothing", "", ""),
                arguments("a line", "fff0", "x"),
                // an object whose compressed form has block after block that stands for no bytes
                arguments(
                        "a pack",
                        line("shallow " + ID) + "0000" + line("NAK\n") + "PACK\0\0\0\2\0\0\0\0015x\1",
                        "\0\0\0\u00ff\u00ff"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("stalls")
    void waitsForNoCommitsPastTheDeadline(String name, String beginning, String drop) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/foo/info/refs", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/x-git-upload-pack-advertisement");
            exchange.sendResponseHeaders(200, REFS.length());
            write(exchange, REFS);
            exchange.close();
        });
        server.createContext("/foo/git-upload-pack", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("Content-Type", "application/x-git-upload-pack-result");
            exchange.sendResponseHeaders(200, 0);
            write(exchange, beginning);
            drip(exchange, drop);
        });
        server.start();
        try {
            ProbeOutcome outcome =
                    reach("http://127.0.0.1:" + server.getAddress().getPort() + "/foo");

            assertThat(outcome.concerns())
                    .containsExactly(new Concern(
                            Reason.TIMEOUT, "newest commits do not come in time", "give it longer with --timeout"));
            assertThat(outcome.refs()).contains(new Refs("refs/heads/main", 1, 0));
            assertThat(outcome.modules())
                    .containsExactly(new GoModule("mycompany.com/go/foo", List.of(), Optional.empty()));
        } finally {
            server.stop(0);
        }
    }

    private ProbeOutcome reach(String root) {
        UserEnvironment environment = new UserEnvironment(home, "dev", Map.of("GIT_CONFIG_NOSYSTEM", "1"));
        SshSettings<Path> ssh = new SshSettings<>(false, false, Optional.empty(), List.of());
        try (HttpFetcher git = HttpFetcher.git(new HttpSettings(Optional.empty(), Optional.empty()), environment);
                SshDialer dialer = new SshDialer(ssh, environment);
                Deadline deadline = Deadline.in(Duration.ofSeconds(3), timer)) {
            return new GitProbe(dialer, git, environment, true)
                    .reach(new Target(root, Vcs.GIT, List.of(new Target.Route("mycompany.com/go/foo", ""))), deadline);
        }
    }

    /** Until the other side hangs up. */
    private static void drip(HttpExchange exchange, String drop) throws IOException {
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
        try {
            clock.scheduleAtFixedRate(() -> writeUnchecked(exchange, drop), 0, 20, TimeUnit.MILLISECONDS)
                    .get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IOException(e);
        } finally {
            clock.shutdownNow();
        }
    }

    private static void writeUnchecked(HttpExchange exchange, String text) {
        try {
            write(exchange, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(HttpExchange exchange, String text) throws IOException {
        OutputStream out = exchange.getResponseBody();
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    private static String line(String text) {
        return "%04x%s".formatted(text.length() + 4, text);
    }
}
