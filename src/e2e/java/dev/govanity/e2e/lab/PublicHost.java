package dev.govanity.e2e.lab;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;

/** A web server for import paths that answers as a test says, however wrong that is. */
public final class PublicHost implements Running {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    private PublicHost(HttpServer server, Map<String, Answer> answers) {
        this.server = server;
        // who asks a server without TLS for TLS says nothing more, and would keep all others waiting
        server.setExecutor(threads);
        server.createContext("/", exchange -> answer(exchange, answers));
        server.start();
    }

    /**
     * One answer.
     *
     * @param field a header field besides the content type, as {@code Name: value}; empty for none
     */
    public record Answer(int status, String type, String field, String body) {
        /** A page with a go-import tag. */
        public static Answer tag(String content) {
            return new Answer(
                    200,
                    "text/html",
                    "",
                    "<html><head><meta name=\"go-import\" content=\"" + content + "\"></head></html>");
        }

        /** A page for people. */
        public static Answer page(int status, String html) {
            return new Answer(status, "text/html", "", html);
        }

        /** The way to another address. */
        public static Answer redirect(String location) {
            return new Answer(302, "text/html", "Location: " + location, "");
        }

        /** The same, for those who bring a login; the others are asked for one. */
        public Answer behindLogin() {
            return new Answer(status, type, NEEDS_LOGIN, body);
        }
    }

    private static final String NEEDS_LOGIN = "login";

    /** One with TLS. What is below a path that ends in {@code /*} has one answer; an unknown path is 404. */
    public static PublicHost start(SSLContext tls, Map<String, Answer> answers) throws IOException {
        HttpsServer server = HttpsServer.create(Loopback.anyPort(), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        return new PublicHost(server, answers);
    }

    /** One without TLS. */
    public static PublicHost startPlain(Map<String, Answer> answers) throws IOException {
        return new PublicHost(HttpServer.create(Loopback.anyPort(), 0), answers);
    }

    private static void answer(HttpExchange exchange, Map<String, Answer> answers) throws IOException {
        String path = exchange.getRequestURI().getPath();
        Answer answer = answers.getOrDefault(
                path,
                answers.entrySet().stream()
                        .filter(each -> each.getKey().endsWith("/*"))
                        .filter(each -> path.startsWith(
                                each.getKey().substring(0, each.getKey().length() - 1)))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(Answer.page(404, "<html><head><title>Not Found</title></head></html>")));
        if (answer.field().equals(NEEDS_LOGIN)) {
            boolean known = exchange.getRequestHeaders().containsKey("Authorization");
            answer = known ? answer : new Answer(401, "text/plain", "WWW-Authenticate: Basic realm=x", "who are you?");
        }
        if (answer.field().contains(": ")) {
            String[] field = answer.field().split(": ", 2);
            exchange.getResponseHeaders().set(field[0], field[1]);
        }
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", answer.type());
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
