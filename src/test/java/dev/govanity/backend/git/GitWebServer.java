package dev.govanity.backend.git;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Serves a repository twice: below {@code /smart} with {@code git http-backend}, for whom the password is known, and
 * below {@code /dumb} as files, for anybody.
 */
final class GitWebServer implements AutoCloseable {
    private static final String LOGIN = "dev:secret";

    private final Repository repository;
    private final HttpServer server;
    private final List<String> answers = new CopyOnWriteArrayList<>();

    private GitWebServer(Repository repository, HttpServer server) {
        this.repository = repository;
        this.server = server;
    }

    static GitWebServer start(Repository repository) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        GitWebServer started = new GitWebServer(repository, server);
        server.createContext("/smart", started::runProgram);
        server.createContext("/dumb", started::sendFile);
        server.start();
        return started;
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The statuses and methods, in the order of answering. */
    List<String> answers() {
        return List.copyOf(answers);
    }

    private void runProgram(HttpExchange exchange) throws IOException {
        String expected = "Basic " + Base64.getEncoder().encodeToString(LOGIN.getBytes(StandardCharsets.UTF_8));
        if (!expected.equals(field(exchange, "Authorization"))) {
            exchange.getResponseHeaders().set("WWW-Authenticate", "Basic realm=\"git\"");
            send(exchange, 401, new byte[0], 0);
            return;
        }
        Process process = repository.process(
                Map.of(
                        "GIT_PROJECT_ROOT",
                                repository.directory().resolve(".git").toString(),
                        "GIT_HTTP_EXPORT_ALL", "1",
                        "REQUEST_METHOD", exchange.getRequestMethod(),
                        "PATH_INFO", exchange.getRequestURI().getPath().substring("/smart".length()),
                        "QUERY_STRING",
                                Objects.requireNonNullElse(
                                        exchange.getRequestURI().getRawQuery(), ""),
                        "CONTENT_TYPE", field(exchange, "Content-Type"),
                        "HTTP_CONTENT_ENCODING", field(exchange, "Content-Encoding"),
                        "GIT_PROTOCOL", field(exchange, "Git-Protocol")),
                "http-backend");
        try (OutputStream in = process.getOutputStream()) {
            exchange.getRequestBody().transferTo(in);
        }
        byte[] answer = process.getInputStream().readAllBytes();
        String text = new String(answer, StandardCharsets.ISO_8859_1);
        int body = text.indexOf("\r\n\r\n") + 4;
        text.substring(0, body)
                .lines()
                .filter(line -> line.startsWith("Content-Type: "))
                .forEach(line ->
                        exchange.getResponseHeaders().set("Content-Type", line.substring("Content-Type: ".length())));
        send(exchange, text.startsWith("Status: 404") ? 404 : 200, answer, body);
    }

    private void sendFile(HttpExchange exchange) throws IOException {
        Path file = repository
                .directory()
                .resolve(".git" + exchange.getRequestURI().getPath().substring("/dumb".length()));
        boolean found = Files.isRegularFile(file);
        send(exchange, found ? 200 : 404, found ? Files.readAllBytes(file) : new byte[0], 0);
    }

    private void send(HttpExchange exchange, int status, byte[] bytes, int start) throws IOException {
        answers.add(status + " " + exchange.getRequestMethod());
        try (exchange) {
            exchange.sendResponseHeaders(status, bytes.length == start ? -1 : bytes.length - start);
            exchange.getResponseBody().write(bytes, start, bytes.length - start);
        }
    }

    private static String field(HttpExchange exchange, String name) {
        return Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst(name), "");
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
