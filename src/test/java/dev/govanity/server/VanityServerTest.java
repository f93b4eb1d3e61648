package dev.govanity.server;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.govanity.Golden;
import dev.govanity.backend.probe.UserEnvironment;
import dev.govanity.server.Startup.CannotRun;
import dev.govanity.server.Startup.InvalidConfig;
import dev.govanity.server.Startup.Started;
import java.io.ByteArrayOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starting, the admin listener, and stopping: a whole server, on real files and sockets. */
final class VanityServerTest {
    private static final ListenAddress ANY_PORT = new ListenAddress("127.0.0.1", 0);

    private static final Path ADMIN = Golden.folder("admin");

    /** What differs from run to run. */
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z");

    private static final Pattern MEASURED = Pattern.compile(
            "(?m)^((?:jvm_|process_|vanity_last_|vanity_request_duration_seconds_(?:bucket|sum)).*) [^ \n]+$");

    private static final Pattern JAVA = Pattern.compile("java=\"[^\"]+\"");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    private Path file;
    private VanityServer server;

    @BeforeEach
    void write() throws IOException {
        file = Files.copy(ADMIN.resolve("vanity.yaml"), folder.resolve("vanity.yaml"));
    }

    @AfterEach
    void close() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void saysWhereItListens() throws Exception {
        start(options(ANY_PORT, Optional.of(ANY_PORT)));
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("listening on http://" + server.publicAddress() + "\n");
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("admin on http://" + server.adminAddress().orElseThrow() + "\n");
    }

    @Test
    void listensOnEveryAddressWithoutAdmin() throws Exception {
        start(options(new ListenAddress("", 0), Optional.empty()));
        assertThat(server.adminAddress()).isEmpty();
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("listening on http://0.0.0.0:");
        assertThat(err.toString(StandardCharsets.UTF_8)).doesNotContain("admin on");
        assertThat(get(server.publicAddress(), "/foo")).startsWith("HTTP/1.1 200 OK\n");
    }

    @Test
    void servesThoughItsReadyLineCannotBeWritten() throws Exception {
        PrintStream full = new PrintStream(new FileOutputStream("/dev/full"), true, StandardCharsets.UTF_8);
        Startup startup = VanityServer.start(
                options(ANY_PORT, Optional.of(ANY_PORT)), full, new PrintStream(err, true, StandardCharsets.UTF_8));
        server = ((Started) startup).server();
        assertThat(get(server.publicAddress(), "/foo")).startsWith("HTTP/1.1 200 OK\n");
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("cannot write the ready line to standard output");
    }

    @Test
    void doesNotStartOnAnInvalidConfig() throws Exception {
        Files.writeString(file, "paths: [");
        Startup startup = begin(options(ANY_PORT, Optional.of(ANY_PORT)));
        assertThat(startup).isInstanceOf(InvalidConfig.class);
        assertThat(((InvalidConfig) startup).findings().errors()).isPositive();
        assertThat(out.size() + err.size())
                .as("left to whoever prints the findings")
                .isZero();
    }

    @Test
    void doesNotStartWithoutAFile() throws Exception {
        Files.delete(file);
        assertThat(begin(options(ANY_PORT, Optional.of(ANY_PORT))))
                .isEqualTo(new CannotRun("cannot read \"vanity.yaml\": no such file"));
    }

    @Test
    void doesNotStartOnATakenPort() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            ListenAddress address = new ListenAddress("127.0.0.1", taken.getLocalPort());
            String problem = "cannot listen on " + address + ": address already in use; choose another address ";
            assertThat(begin(options(address, Optional.of(ANY_PORT))))
                    .isEqualTo(new CannotRun(problem + "with --listen"));
            assertThat(begin(options(ANY_PORT, Optional.of(address))))
                    .isEqualTo(new CannotRun(problem + "for health, status and metrics with --admin, or --admin off"));
        }
        assertThat(out.size() + err.size())
                .as("left to whoever prints the message")
                .isZero();
    }

    @Test
    void doesNotStartOnAnUnknownHost() throws Exception {
        ListenAddress nowhere = new ListenAddress("nowhere.invalid", 80);
        assertThat(begin(options(nowhere, Optional.empty())))
                .isEqualTo(new CannotRun(
                        "cannot listen on nowhere.invalid:80: no such host; choose another address with --listen"));
    }

    @Test
    void tellsTheOperatorHowItIs() throws Exception {
        start(options(ANY_PORT, Optional.of(ANY_PORT)));
        assertAnswers("running.http");
    }

    @Test
    void tellsTheOperatorOfARejectedConfig() throws Exception {
        start(options(ANY_PORT, Optional.of(ANY_PORT)));
        Files.copy(ADMIN.resolve("broken.yaml"), file, REPLACE_EXISTING);
        assertAnswers("rejected.http");
        assertThat(get(server.publicAddress(), "/foo")).startsWith("HTTP/1.1 200 OK\n");
    }

    @Test
    void tellsTheOperatorOfAMissingFile() throws Exception {
        start(options(ANY_PORT, Optional.of(ANY_PORT)));
        Files.delete(file);
        assertAnswers("missing.http");
    }

    @Test
    void measures() throws Exception {
        start(options(ANY_PORT, Optional.of(ANY_PORT)));
        for (String path : new String[] {"/foo?go-get=1", "/nope?go-get=1", "/", "/foo", "//"}) {
            get(server.publicAddress(), path);
        }
        HttpText.exchange(server.publicAddress(), "nonsense\r\n");
        HttpText.exchange(server.publicAddress(), "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 0\r\n");
        String metrics = get(server.adminAddress().orElseThrow(), "/metrics");
        String steady = MEASURED.matcher(metrics).replaceAll("$1 N");
        Golden.assertMatches(
                ADMIN.resolve("metrics.out"),
                JAVA.matcher(steady)
                        .replaceAll("java=\"N\"")
                        .replaceFirst("Content-Length: \\d+", "Content-Length: N"));
    }

    @Test
    void countsWarningsAndMendedRootsOfWhatIsServed() throws Exception {
        start(options(ANY_PORT, Optional.of(ANY_PORT)));
        Files.copy(ADMIN.resolve("mended.yaml"), file, REPLACE_EXISTING);
        reload();
        assertThat(metrics()).contains("vanity_config_mended_roots 1.0", "vanity_config_warnings 1.0");
        Files.copy(ADMIN.resolve("broken.yaml"), file, REPLACE_EXISTING);
        reload();
        assertThat(metrics())
                .as("of what is still served")
                .contains("vanity_config_mended_roots 1.0", "vanity_config_warnings 1.0", "vanity_config_rejected 1.0");
    }

    /** As nginx on this machine hands on what a client asks. */
    @Test
    void logsRequestsForPrograms() throws Exception {
        start(new ServeOptions(
                "vanity.yaml",
                file,
                folder,
                new UserEnvironment(folder, "nobody", Map.of()),
                ANY_PORT,
                Optional.of(ANY_PORT),
                false,
                true,
                LogFormat.JSON,
                ServeOptions.DEFAULT_MAX_FILE_SIZE));
        String headers = String.join(
                "\r\n",
                " HTTP/1.1",
                "Host: mycompany.com",
                "User-Agent: Go-http-client/1.1",
                "X-Forwarded-For: 6.6.6.6, 203.0.113.7",
                "traceparent: 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "");
        HttpText.exchange(server.publicAddress(), "GET /foo?go-get=1" + headers);
        HttpText.exchange(server.publicAddress(), "HEAD /nope" + headers);
        HttpText.exchange(server.publicAddress(), "GET / HTTP/9.9\r\n"); // of which Jetty reads nothing
        server.close();
        String lines = err.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.contains("\"logger\":\"access\""))
                .map(line -> TIME.matcher(line).replaceAll("TIME").replaceFirst("\"micros\":\\d+", "\"micros\":N"))
                .collect(Collectors.joining("\n", "", "\n"));
        Golden.assertMatches(ADMIN.resolve("access.json"), lines);
    }

    @Test
    void stopsListeningWhenClosed() throws Exception {
        start(options(ANY_PORT, Optional.of(ANY_PORT)));
        ListenAddress address = server.publicAddress();
        server.close();
        server.close();
        start(options(address, Optional.empty()));
        assertThat(get(address, "/foo")).startsWith("HTTP/1.1 200 OK\n");
    }

    private ServeOptions options(ListenAddress listen, Optional<ListenAddress> admin) {
        return new ServeOptions(
                "vanity.yaml",
                file,
                folder,
                new UserEnvironment(folder, "nobody", Map.of()),
                listen,
                admin,
                false,
                false,
                LogFormat.TEXT,
                ServeOptions.DEFAULT_MAX_FILE_SIZE);
    }

    private Startup begin(ServeOptions options) throws InterruptedException {
        return VanityServer.start(
                options,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private void reload() throws IOException {
        HttpText.exchange(
                server.adminAddress().orElseThrow(),
                "POST /-/reload HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 0\r\n");
    }

    private Stream<String> metrics() throws IOException {
        return get(server.adminAddress().orElseThrow(), "/metrics").lines();
    }

    private void start(ServeOptions options) throws InterruptedException {
        server = ((Started) begin(options)).server();
    }

    private static String get(ListenAddress address, String path) throws IOException {
        return HttpText.exchange(address, "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n");
    }

    /** In the order of the file: what is asked first may change what comes after it. */
    private void assertAnswers(String name) throws IOException {
        ExchangeFile exchanges = ExchangeFile.read(ADMIN.resolve(name));
        ListenAddress admin = server.adminAddress().orElseThrow();
        String actual = exchanges.withAnswers(exchange -> {
            try {
                String answer = HttpText.exchange(admin, exchange.requestOnWire());
                return TIME.matcher(answer)
                        .replaceAll("TIME")
                        .replaceFirst("Content-Length: \\d+", "Content-Length: N");
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
        Golden.assertMatches(exchanges.file(), actual);
    }
}
