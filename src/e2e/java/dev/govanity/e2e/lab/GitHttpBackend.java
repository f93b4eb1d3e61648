package dev.govanity.e2e.lab;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.govanity.RealProgram;
import dev.govanity.TestCa;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A forge that speaks https and wants a login: git's own {@code git http-backend} as a CGI program behind the JDK's
 * web server.
 */
public final class GitHttpBackend implements Running {
    static final String LOGIN = "gitlab+deploy-token-1";
    public static final String TOKEN = "glpat-0123456789";

    private static final String EXPECTED =
            "Basic " + Base64.getEncoder().encodeToString((LOGIN + ":" + TOKEN).getBytes(StandardCharsets.UTF_8));

    private final Path repositories;
    private final Path program;
    private final HttpsServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(8);
    private final List<String> answers = new CopyOnWriteArrayList<>();

    private GitHttpBackend(Path repositories, Path program, HttpsServer server) {
        this.repositories = repositories;
        this.program = program;
        this.server = server;
    }

    static GitHttpBackend start(Path repositories, TestCa ca) throws IOException {
        Path program = RealProgram.need("git-http-backend");
        HttpsServer server = HttpsServer.create(Loopback.anyPort(), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(ca.serving()));
        GitHttpBackend backend = new GitHttpBackend(repositories, program, server);
        server.createContext("/", backend::answer);
        server.setExecutor(backend.threads);
        server.start();
        return backend;
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** Every request with its status, as {@code 401 GET /go/foo.git/info/refs}, in the order of answering. */
    public List<String> answers() {
        return List.copyOf(answers);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (EXPECTED.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                runProgram(exchange);
            } else {
                exchange.getResponseHeaders().set("WWW-Authenticate", "Basic realm=\"git\"");
                send(exchange, 401, new byte[0]);
            }
        }
    }

    private void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        answers.add("%d %s %s"
                .formatted(
                        status,
                        exchange.getRequestMethod(),
                        exchange.getRequestURI().getPath()));
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private void runProgram(HttpExchange exchange) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(program.toString()).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        builder.environment().putAll(cgiEnvironment(exchange));
        Process process = builder.start();
        try (OutputStream in = process.getOutputStream()) {
            exchange.getRequestBody().transferTo(in);
        }
        try (InputStream out = new BufferedInputStream(process.getInputStream())) {
            int status = 200;
            for (String field : readHead(out)) {
                String[] nameAndValue = field.split(": ", 2);
                if (nameAndValue[0].equals("Status")) {
                    status = Integer.parseInt(nameAndValue[1].substring(0, 3));
                } else {
                    exchange.getResponseHeaders().set(nameAndValue[0], nameAndValue[1]);
                }
            }
            send(exchange, status, out.readAllBytes());
        }
    }

    private Map<String, String> cgiEnvironment(HttpExchange exchange) {
        return Map.ofEntries(
                Map.entry("PATH", System.getenv("PATH")),
                Map.entry("GIT_PROJECT_ROOT", repositories.toString()),
                Map.entry("GIT_HTTP_EXPORT_ALL", "1"),
                Map.entry("GIT_CONFIG_GLOBAL", "/dev/null"),
                Map.entry("REMOTE_USER", LOGIN),
                Map.entry("REQUEST_METHOD", exchange.getRequestMethod()),
                Map.entry("PATH_INFO", exchange.getRequestURI().getPath()),
                Map.entry(
                        "QUERY_STRING",
                        Objects.requireNonNullElse(exchange.getRequestURI().getRawQuery(), "")),
                Map.entry("CONTENT_TYPE", requestField(exchange, "Content-Type")),
                Map.entry("HTTP_CONTENT_ENCODING", requestField(exchange, "Content-Encoding")),
                Map.entry("GIT_PROTOCOL", requestField(exchange, "Git-Protocol")));
    }

    private static String requestField(HttpExchange exchange, String name) {
        return Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst(name), "");
    }

    /** The lines of a CGI answer up to its empty line. */
    private static List<String> readHead(InputStream out) throws IOException {
        List<String> fields = new ArrayList<>();
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = out.read(); next >= 0; next = out.read()) {
            if (next != '\n') {
                line.write(next);
                continue;
            }
            String field = line.toString(StandardCharsets.UTF_8).strip();
            if (field.isEmpty()) {
                return fields;
            }
            fields.add(field);
            line.reset();
        }
        throw new IOException("git http-backend answered no empty line");
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
