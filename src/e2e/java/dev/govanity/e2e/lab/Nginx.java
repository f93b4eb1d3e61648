package dev.govanity.e2e.lab;

import dev.govanity.RealProgram;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The real nginx with one shipped site. */
public final class Nginx implements Running {
    /** In front of each line of the access log, which shares the output with the error log. */
    private static final String LOG_MARK = "request ";

    private final int markPort;
    private final RunningProgram program;
    private int marks;

    private Nginx(int markPort, RunningProgram program) {
        this.markPort = markPort;
        this.program = program;
    }

    /** Starts it below the directory and waits until it answers. */
    static Nginx start(Path directory, ShippedFile site) throws IOException {
        Path nginx = RealProgram.need("nginx");
        int markPort = Loopback.freePort();
        Path siteFile = Files.writeString(directory.resolve(site.path().getFileName()), site.text());
        Path config = Files.writeString(directory.resolve("nginx.conf"), surroundings(siteFile, markPort));
        RunningProgram program = Command.of(nginx, "-e", "stderr", "-p", directory, "-c", config)
                .in(directory)
                .start();
        program.awaitPort(markPort);
        return new Nginx(markPort, program);
    }

    /** What a distribution's nginx.conf holds around a site, with every file below the prefix and no root needed. */
    private static String surroundings(Path site, int markPort) {
        return """
                daemon off;
                pid nginx.pid;
                user %1$s;
                worker_processes 1;
                error_log stderr notice;
                events {}
                http {
                  client_body_temp_path body;
                  proxy_temp_path proxy;
                  fastcgi_temp_path fastcgi;
                  uwsgi_temp_path uwsgi;
                  scgi_temp_path scgi;
                  default_type application/octet-stream;
                  log_format lab '%2$s$status $upstream_cache_status $request_method $scheme://$host$request_uri';
                  access_log /dev/stdout lab;
                  server { listen 127.0.0.1:%3$d; location / { return 204; } }
                  include %4$s;
                }
                """.formatted(System.getProperty("user.name"), LOG_MARK, markPort, site);
    }

    /** A port on which it speaks plain HTTP to anybody. */
    public int httpPort() {
        return markPort;
    }

    /**
     * A request that was answered.
     *
     * @param cache what the cache did: {@code MISS}, {@code HIT}, {@code EXPIRED}, {@code STALE} …, or {@code -}
     */
    public record Request(int status, String cache, String method, String url) {
        private static Request parse(String line) {
            String[] words = line.substring(LOG_MARK.length()).split(" ", 4);
            return new Request(Integer.parseInt(words[0]), words[1], words[2], words[3]);
        }
    }

    /**
     * Every request answered so far, in the order of answering.
     *
     * <p>nginx logs a request after it has answered it. It does one thing at a time, so a request of our own comes
     * after all others in the log.
     */
    public List<Request> requests() {
        String mark = "/mark-" + ++marks;
        try (Socket socket = new Socket()) {
            socket.connect(Loopback.port(markPort));
            socket.getOutputStream()
                    .write("GET %s HTTP/1.0\r\nHost: mark\r\n\r\n"
                            .formatted(mark)
                            .getBytes(StandardCharsets.US_ASCII));
            socket.getInputStream().readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        program.awaitLine(mark);
        return program.lines().stream()
                .filter(line -> line.startsWith(LOG_MARK) && !line.contains("//mark/"))
                .map(Request::parse)
                .toList();
    }

    public RunningProgram program() {
        return program;
    }

    @Override
    public void close() {
        program.close();
    }
}
