package dev.govanity.e2e.lab;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * A server that answers every path with one go-import tag, whatever it holds: what people had before vanity, and what
 * lets the go command see a root that vanity would not serve.
 */
public final class TagServer implements Running {
    private final HttpServer server;

    private TagServer(HttpServer server) {
        this.server = server;
    }

    /** @param tag the content of the tag: import prefix, vcs, repo root */
    public static TagServer start(String tag) throws IOException {
        byte[] page = "<html><head><meta name=\"go-import\" content=\"%s\"></head></html>\n"
                .formatted(tag)
                .getBytes(StandardCharsets.UTF_8);
        HttpServer server = HttpServer.create(Loopback.anyPort(), 0);
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html;charset=utf-8");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        server.start();
        return new TagServer(server);
    }

    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
