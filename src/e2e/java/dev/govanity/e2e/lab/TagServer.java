package dev.govanity.e2e.lab;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A server that answers with go-import tags, whatever they hold: what people had before vanity, and what lets the go
 * command see a root that vanity would not serve.
 */
public final class TagServer implements Running {
    private final HttpServer server;

    private TagServer(HttpServer server) {
        this.server = server;
    }

    /**
     * Answers every path with one tag.
     *
     * @param tag the content of the tag: import prefix, vcs, repo root
     */
    public static TagServer start(String tag) throws IOException {
        return start(path -> tag);
    }

    /** Answers each path, such as {@code /go/foo}, with a tag of its own, and any other with an empty one. */
    public static TagServer start(Map<String, String> tags) throws IOException {
        return start(path -> tags.getOrDefault(path, ""));
    }

    private static TagServer start(UnaryOperator<String> tagOf) throws IOException {
        HttpServer server = HttpServer.create(Loopback.anyPort(), 0);
        server.createContext("/", exchange -> {
            byte[] page = page(tagOf.apply(exchange.getRequestURI().getPath()));
            exchange.getResponseHeaders().set("Content-Type", "text/html;charset=utf-8");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        server.start();
        return new TagServer(server);
    }

    private static byte[] page(String tag) {
        String value = tag.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
        // the tag is in the line where our own pages have it: go names it if the tag holds a character that it does not
        // read
        return "<!DOCTYPE html>\n<html>\n<head>\n<meta name=\"go-import\" content=\"%s\">\n</head>\n</html>\n"
                .formatted(value)
                .getBytes(StandardCharsets.UTF_8);
    }

    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
