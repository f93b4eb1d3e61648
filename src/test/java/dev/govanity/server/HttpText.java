package dev.govanity.server;

import dev.govanity.page.Header;
import dev.govanity.page.PageRequest;
import dev.govanity.page.PageResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpStatus;

/** HTTP/1 as text: sent to a socket, or read as a {@link PageRequest}. */
final class HttpText {
    private static final int TIMEOUT_MILLIS = 20_000;
    private static final String END_OF_HEAD = "\r\n\r\n";

    /** What differs from run to run, and the style sheet, which says nothing. */
    private static final Pattern NOISE =
            Pattern.compile("(?m)^(Date|Connection): .*\n|(?s)(?<=<style>\n).*?(?=</style>)");

    private HttpText() {}

    /** Sends a request whose characters are bytes, and returns all that comes back until the connection ends. */
    static String exchange(ListenAddress server, String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            OutputStream out = socket.getOutputStream();
            out.write((request + "Connection: close\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            return tidy(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static String tidy(String response) {
        int end = response.indexOf(END_OF_HEAD);
        String head = response.substring(0, end).replace("\r\n", "\n") + "\n";
        String body = response.substring(end + END_OF_HEAD.length());
        return NOISE.matcher(body.isEmpty() ? head : head + "\n" + body).replaceAll("");
    }

    /** The request without a wire: as the server should read it. */
    static PageRequest read(String request) {
        List<String> lines = request.lines().toList();
        String[] requestLine = lines.get(0).split(" ", 3);
        String[] target = requestLine[1].replaceFirst("^http://[^/]*", "").split("\\?", 2);
        return new PageRequest(
                requestLine[0],
                target[0],
                target.length == 2 ? target[1] : null,
                header(lines, "Host"),
                header(lines, "If-None-Match"),
                header(lines, "Accept"));
    }

    private static String header(List<String> lines, String name) {
        List<String> values = new ArrayList<>();
        for (String line : lines) {
            if (line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":")) {
                values.add(line.substring(name.length() + 1).strip());
            }
        }
        return values.isEmpty() ? null : String.join(", ", values);
    }

    /** The response as it should go over the wire. */
    static String write(PageResponse response, String method) {
        StringBuilder text = new StringBuilder(
                "HTTP/1.1 " + response.status() + " " + HttpStatus.getMessage(response.status()) + "\n");
        for (Header header : response.headers()) {
            text.append(header.name()).append(": ").append(header.value()).append('\n');
        }
        text.append("Content-Length: ").append(response.body().length).append('\n');
        if (response.sendsBodyTo(method)) {
            text.append('\n').append(new String(response.body(), StandardCharsets.UTF_8));
        }
        return NOISE.matcher(text).replaceAll("");
    }
}
