package dev.govanity.backend.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govanity.backend.probe.Deadline;
import dev.govanity.backend.probe.HttpSettings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HttpFetcherTest {
    @TempDir
    Path home;

    private static FetchResult get(HttpFetcher fetcher, String url, long maxBytes) {
        try (Deadline deadline = Asking.deadline()) {
            return fetcher.get(url, Map.of(), maxBytes, deadline);
        }
    }

    private HttpFetcher git(Map<String, String> environment) {
        return HttpFetcher.git(Asking.NO_SETTINGS, Asking.environment(home, environment));
    }

    private static String packed(byte[] body) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(body);
        }
        String bytes = out.toString(StandardCharsets.ISO_8859_1);
        return "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: %d\r\n\r\n%s".formatted(out.size(), bytes);
    }

    @Test
    void unpacksABody() throws IOException {
        try (RawServer server = RawServer.answering(packed("refs".getBytes(StandardCharsets.UTF_8)))) {
            FetchResult.Page answer = (FetchResult.Page) get(git(Map.of()), "http://127.0.0.1:" + server.port(), 100);
            assertThat(new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo("refs");
        }
    }

    @Test
    void stopsUnpackingABomb() throws IOException {
        try (RawServer server = RawServer.answering(packed(new byte[50_000_000]))) {
            String url = "http://127.0.0.1:" + server.port() + "/";
            assertThat(Asking.text(Asking.concern(get(git(Map.of()), url, 1_000_000))))
                    .isEqualTo("too-much: \"" + url + "\" sends more than 1000000 bytes");
        }
    }

    @Test
    void doesNotWaitOnceTimeIsUp() throws IOException {
        try (RawServer server = RawServer.start(RawServer.Connection::sayNothing);
                Deadline deadline = Asking.deadline(Duration.ZERO)) {
            FetchResult answer = git(Map.of()).get("http://127.0.0.1:" + server.port(), Map.of(), 1, deadline);
            assertThat(Asking.concern(answer).reason().code()).isEqualTo("timeout");
        }
    }

    @Test
    void asksManyAtOnce() {
        try (RawServer server = RawServer.answering("HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\na")) {
            HttpFetcher git = git(Map.of());
            List<CompletableFuture<FetchResult>> answers = IntStream.range(0, 100)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> get(git, "http://127.0.0.1:" + server.port() + "/" + i, 10)))
                    .toList();
            assertThat(answers)
                    .allSatisfy(answer -> assertThat(((FetchResult.Page) answer.join()).status())
                            .isEqualTo(200));
        }
    }

    @Test
    void tellsAProxyItsLogin() {
        try (RawServer proxy = RawServer.answering("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")) {
            Map<String, String> environment = Map.of("http_proxy", "http://me:secret@127.0.0.1:" + proxy.port());
            get(git(environment), "http://git.invalid/x", 10);
            assertThat(proxy.requests().get(0)).contains("\nProxy-Authorization: Basic bWU6c2VjcmV0\n");
        }
    }

    @Test
    void saysThatAProxyWantsALogin() {
        String answer = "HTTP/1.1 407 No\r\nProxy-Authenticate: Basic realm=\"p\"\r\nContent-Length: 0\r\n\r\n";
        try (RawServer proxy = RawServer.answering(answer)) {
            String endpoint = "127.0.0.1:" + proxy.port();
            for (String scheme : List.of("http", "https")) {
                String variable = scheme + "_proxy";
                assertThat(Asking.text(Asking.concern(
                                get(git(Map.of(variable, "http://" + endpoint)), scheme + "://git.invalid/x", 10))))
                        .isEqualTo("proxy: proxy \"" + endpoint + "\" of $" + variable
                                + " asks for a login\n- write http://USER:PASSWORD@HOST:PORT into $" + variable);
            }
            assertThat(Asking.text(Asking.concern(get(
                            git(Map.of("http_proxy", "http://me:secret@" + endpoint)), "http://git.invalid/x", 10))))
                    .isEqualTo("proxy: proxy \"" + endpoint + "\" of $http_proxy refuses the login of \"me\""
                            + "\n- see whether the password in $http_proxy is right");
        }
    }

    /** The user of a URL is for its server alone. */
    @Test
    void takesTheUrlsUserAlongOnOneServer() {
        String moved = "HTTP/1.1 302 Found\r\nLocation: %s\r\nContent-Length: 0\r\n\r\n";
        try (RawServer other = RawServer.answering(wanting("Basic"));
                RawServer server = forge(moved.formatted("http://localhost:" + other.port() + "/z"))) {
            get(git(Map.of()), "http://u:p@127.0.0.1:" + server.port() + "/x", 10);
            assertThat(server.requests())
                    .filteredOn(head -> head.contains("Authorization: Basic dTpw"))
                    .hasSize(1);
            assertThat(other.requests()).isNotEmpty().noneMatch(head -> head.contains("Authorization"));
        }
    }

    /** A server that sends /x on to /y, where it wants a login, and then answers with the text. */
    private static RawServer forge(String answer) {
        return RawServer.start(connection -> {
            for (String head = connection.readHead(); !head.isEmpty(); head = connection.readHead()) {
                String first = head.startsWith("GET /x ")
                        ? "HTTP/1.1 302 Found\r\nLocation: /y\r\nContent-Length: 0\r\n\r\n"
                        : wanting("Basic");
                connection.send(head.contains("Authorization") ? answer : first);
            }
        });
    }

    private static String wanting(String scheme) {
        return "HTTP/1.1 401 No\r\nWWW-Authenticate: " + scheme + "\r\nContent-Length: 0\r\n\r\n";
    }

    @Test
    void keepsTheLoginFromAServerThatTakesNoPasswords() {
        try (RawServer server = RawServer.answering(wanting("Negotiate"))) {
            get(git(Map.of()), "http://u:p@127.0.0.1:" + server.port() + "/x", 10);
            assertThat(server.requests()).isNotEmpty().noneMatch(head -> head.contains("Authorization"));
        }
    }

    @Test
    void saysThatAProxyRefusesTheHost() {
        try (RawServer proxy = RawServer.answering("HTTP/1.1 403 No\r\nContent-Length: 0\r\n\r\n")) {
            String endpoint = "127.0.0.1:" + proxy.port();
            assertThat(Asking.concern(get(git(Map.of("https_proxy", endpoint)), "https://git.invalid/x", 10))
                            .message())
                    .isEqualTo("proxy \"" + endpoint + "\" of $https_proxy answers 403 to \"CONNECT git.invalid:443\"");
        }
    }

    @Test
    void saysThatAProxyIsDown() {
        assertThat(Asking.concern(get(git(Map.of("https_proxy", "http://proxy.invalid:1")), "https://git.invalid/", 10))
                        .message())
                .isEqualTo("proxy \"proxy.invalid:1\" of $https_proxy does not resolve");
    }

    @Test
    void knowsTheLoginOfAHost() throws IOException {
        Path file = Files.writeString(home.resolve("other"), "machine h login u password p");
        HttpFetcher git = HttpFetcher.git(
                new HttpSettings(Optional.of(file), Optional.empty()), Asking.environment(home, Map.of()));
        assertThat(git.login("http://h:8080/x")).contains(new Login("u", "p", "line 1 of " + file));
        assertThat(git.login("http://g/x")).isEmpty();
        assertThat(git.login("https://a:b@g/x")).contains(new Login("a", "b", "the URL"));
        assertThat(git.login("https://a:b@g/x").orElseThrow()).hasToString("a:*** of the URL");
    }

    /** git reads the file in the home directory, go the one that the variable names. */
    @Test
    void looksIntoTheFileOfEachProgram() throws IOException {
        Files.writeString(home.resolve(".netrc"), "machine h login git password p");
        Path gos = Files.writeString(home.resolve("gos"), "machine h login go password p");
        Map<String, String> environment = Map.of("NETRC", gos.toString());
        assertThat(git(environment).login("https://h/x").orElseThrow().name()).isEqualTo("git");
        assertThat(HttpFetcher.go(Asking.NO_SETTINGS, Asking.environment(home, environment))
                        .login("https://h/x")
                        .orElseThrow()
                        .name())
                .isEqualTo("go");
    }
}
