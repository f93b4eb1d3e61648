package dev.govanity.e2e.lab;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Requests that are sent one after the other on one connection without waiting, and what is wrong with the answers.
 *
 * <p>Each request asks for a path of its own, and each answer that is about a path names it. So an answer that goes to
 * another request is seen, and so is one that begins in the middle of another.
 */
public final class Pipeline {
    private final List<Request> requests = new ArrayList<>();

    /** What an answer must be. */
    private record Request(String text, String method, int status, String names) {}

    /** The longest of the pipelines that were once seen to break. */
    private static final int MAX_REQUESTS = 25;

    private Pipeline() {}

    /**
     * A mixture of everything that can stand behind one another, and at times something that ends it.
     *
     * @param name begins every path; no other pipeline has it at the same time
     */
    public static Pipeline mixed(String name, Random random) {
        Pipeline pipeline = new Pipeline();
        int length = 1 + random.nextInt(MAX_REQUESTS);
        for (int i = 0; i < length; i++) {
            pipeline.add(random.nextInt(12), name + "-" + i);
        }
        if (random.nextBoolean()) {
            pipeline.addLast(random.nextInt(6), name + "-" + length);
        }
        return pipeline;
    }

    /** What pipelines of this name ask for. */
    public static List<String> paths(String name) {
        return IntStream.rangeClosed(0, MAX_REQUESTS)
                .mapToObj(i -> "/x/" + name + "-" + i)
                .toList();
    }

    /** Some questions of go's. */
    public static Pipeline plain(String name, int length) {
        Pipeline pipeline = new Pipeline();
        for (int i = 0; i < length; i++) {
            pipeline.add(0, name + "-" + i);
        }
        return pipeline;
    }

    private void add(int kind, String name) {
        String path = "/x/" + name;
        String names = path + ".git";
        switch (kind) {
            case 0, 1, 2 -> ask("GET", path + "?go-get=1", "", 200, names);
            case 3, 4 -> ask("GET", path, "", 200, names);
            case 5 -> ask("HEAD", path, "", 200, "");
            case 6 -> ask("HEAD", path + "?go-get=1", "", 200, "");
            case 7 -> ask("GET", "/nothing/" + name + "?go-get=1", "", 404, "");
            case 8 -> withBody("POST", path, 405, "");
            case 9 -> withBody("GET", path + "?go-get=1", 200, names);
            case 10 -> withBody("GET", path, 200, names);
            case 11 -> withChunks("PUT", path + "?go-get=1", 405, "");
            default -> throw new IllegalArgumentException("kind " + kind);
        }
    }

    private void addLast(int kind, String name) {
        String path = "/x/" + name;
        String names = path + ".git";
        switch (kind) {
            case 0 -> requests.add(new Request("nonsense\r\n\r\n", "GET", 400, ""));
            case 1 -> requests.add(new Request("GET " + path + " HTTP/1.1\r\nHost: a b\r\n\r\n", "GET", 400, ""));
            case 2 -> requests.add(new Request("GET " + path + " HTTP/1.1\r\nno colon\r\n\r\n", "GET", 400, ""));
            case 3 -> requests.add(new Request("GET " + path + " HTTP/3.1\r\nHost: h\r\n\r\n", "GET", 505, ""));
            case 4 -> ask("GET", path, "Connection: close\r\n", 200, names);
            case 5 -> ask("GET", path + "?go-get=1", "Connection: close\r\n", 200, names);
            default -> throw new IllegalArgumentException("kind " + kind);
        }
    }

    private void ask(String method, String target, String headers, int status, String names) {
        String text = "%s %s HTTP/1.1\r\nHost: mycompany.com\r\n%s\r\n".formatted(method, target, headers);
        requests.add(new Request(text, method, status, names));
    }

    /** A body that looks like a request, so that a server that loses count answers it. */
    private void withBody(String method, String target, int status, String names) {
        String body =
                "GET /x/smuggled?go-get=1 HTTP/1.1\r\nHost: mycompany.com\r\n\r\n".repeat(1 + target.length() % 3);
        String text = "%s %s HTTP/1.1\r\nHost: mycompany.com\r\nContent-Length: %d\r\n\r\n%s"
                .formatted(method, target, body.length(), body);
        requests.add(new Request(text, method, status, names));
    }

    private void withChunks(String method, String target, int status, String names) {
        String chunk = "GET /x/smuggled?go-get=1 HTTP/1.1\r\n\r\n";
        String text = "%s %s HTTP/1.1\r\nHost: mycompany.com\r\nTransfer-Encoding: chunked\r\n\r\n%x\r\n%s\r\n0\r\n\r\n"
                .formatted(method, target, chunk.length(), chunk);
        requests.add(new Request(text, method, status, names));
    }

    /** All of the requests. */
    public byte[] bytes() {
        StringBuilder all = new StringBuilder();
        requests.forEach(request -> all.append(request.text));
        return all.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /**
     * Reads the answers to all requests, as far as an answer does not end the connection.
     *
     * @throws AssertionError if one is missing, is about something else, or does not begin where it should
     */
    public void check(InputStream answers) throws IOException {
        for (int i = 0; i < requests.size(); i++) {
            Request request = requests.get(i);
            String which = "answer %d of %d, to %s".formatted(i + 1, requests.size(), firstLine(request.text));
            Answer answer = read(answers, request.method, which);
            if (!answer.head.startsWith("HTTP/1.1 " + request.status + " ") || !answer.body.contains(request.names)) {
                throw new AssertionError("%s:%n%s%s".formatted(which, answer.head, answer.body));
            }
            if (answer.head.toLowerCase(Locale.ROOT).contains("\r\nconnection: close\r\n")) {
                break;
            }
        }
    }

    /** The answers cut into single ones. */
    public List<byte[]> split(InputStream answers) throws IOException {
        List<byte[]> all = new ArrayList<>();
        for (Request request : requests) {
            Answer answer = read(answers, request.method, firstLine(request.text));
            all.add((answer.head + answer.body).getBytes(StandardCharsets.ISO_8859_1));
        }
        return all;
    }

    private static String firstLine(String text) {
        return text.substring(0, text.indexOf('\r'));
    }

    private record Answer(String head, String body) {}

    private static Answer read(InputStream in, String method, String which) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException("%s: the connection ended after \"%s\"".formatted(which, head));
            }
            head.write(next);
            if (head.size() == 5 && !head.toString(StandardCharsets.ISO_8859_1).equals("HTTP/")) {
                byte[] more = in.readNBytes(in.available());
                throw new AssertionError("%s: no answer begins with %s%s"
                        .formatted(which, head, new String(more, StandardCharsets.ISO_8859_1)));
            }
        }
        String text = head.toString(StandardCharsets.ISO_8859_1);
        int length = method.equals("HEAD") ? 0 : contentLength(text);
        byte[] body = in.readNBytes(length);
        if (body.length < length) {
            throw new EOFException(
                    "%s: the connection ended after %d of %d bytes of the body".formatted(which, body.length, length));
        }
        return new Answer(text, new String(body, StandardCharsets.ISO_8859_1));
    }

    private static int contentLength(String head) {
        return head.lines()
                .filter(line -> line.regionMatches(true, 0, "Content-Length: ", 0, 16))
                .mapToInt(line -> Integer.parseInt(line.substring(16).strip()))
                .findFirst()
                .orElse(0);
    }
}
