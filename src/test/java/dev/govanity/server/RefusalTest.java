package dev.govanity.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govanity.Golden;
import dev.govanity.backend.probe.UserEnvironment;
import dev.govanity.server.Startup.Started;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is refused before it is understood: the whole answer, that the connection ends, and that the log stays empty.
 */
final class RefusalTest {
    private static final ListenAddress ANY_PORT = new ListenAddress("127.0.0.1", 0);
    private static final Path FOLDER = Golden.folder("refusals");
    private static final int TIMEOUT_MILLIS = 20_000;

    /** What differs from run to run, or from config to config. */
    private static final Pattern NOISE = Pattern.compile("Date: .*\r\n|(?<=\n\r\n)\\{.*\n");

    /** What the log says whoever asks. */
    private static final Pattern OF_CONFIG =
            Pattern.compile("(?:listening|admin) on | config |vanity\\.yaml:\\d+:|Z INFO  stopped");

    @ParameterizedTest
    @ValueSource(strings = {"public.http", "admin.http"})
    void refuses(String name) throws Exception {
        ExchangeFile file = ExchangeFile.read(FOLDER.resolve(name));
        Path config = FOLDER.resolve(file.config());
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        ServeOptions options = options(config, Optional.of(ANY_PORT));
        PrintStream log = new PrintStream(err, true, StandardCharsets.UTF_8);
        Started started = (Started) VanityServer.start(options, log, log);
        try (VanityServer server = started.server()) {
            ListenAddress address =
                    name.startsWith("admin") ? server.adminAddress().orElseThrow() : server.publicAddress();
            Golden.assertMatches(
                    file.file(), file.withAnswers(exchange -> answer(address, exchange.requestOnWire() + "\r\n")));
        }
        assertThat(err.toString(StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !OF_CONFIG.matcher(line).find()))
                .isEmpty();
    }

    /** Closing on a client that is still sending takes its answer away; so nginx said 502. */
    @ParameterizedTest
    @ValueSource(strings = {"POST /go/foo", "PUT /go/foo?go-get=1", "POST nonsense"})
    void answersClientsThatSendMoreThanIsRead(String request) throws Exception {
        Path config = FOLDER.resolve("../exchanges/mycompany.yaml");
        PrintStream log = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        ServeOptions options = options(config, Optional.empty());
        Started started = (Started) VanityServer.start(options, log, log);
        try (VanityServer server = started.server()) {
            String body = "x".repeat(8 << 20);
            String head = request + " HTTP/1.1\r\nHost: h\r\nContent-Length: " + body.length() + "\r\n\r\n";
            assertThat(answer(server.publicAddress(), head + body))
                    .startsWith(request.contains("/") ? "HTTP/1.1 405 " : "HTTP/1.1 400 ")
                    .contains("\nConnection: close\n");
        }
    }

    private static ServeOptions options(Path config, Optional<ListenAddress> admin) throws IOException {
        return new ServeOptions(
                "vanity.yaml",
                config,
                FOLDER,
                new UserEnvironment(FOLDER, "nobody", Map.of()),
                ANY_PORT,
                admin,
                false,
                false,
                LogFormat.TEXT,
                Files.size(config));
    }

    /** All that comes until the server ends the connection. */
    private static String answer(ListenAddress server, String request) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return NOISE.matcher(answer).replaceAll("").replace("\r\n", "\n");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
