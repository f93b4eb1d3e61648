package dev.govanity.backend.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govanity.backend.probe.Deadline;
import dev.govanity.backend.probe.HttpSettings;
import dev.govanity.backend.probe.Target;
import dev.govanity.golang.Vcs;
import dev.govanity.outcome.ProbeOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

final class GoproxyProbeTest {
    @TempDir
    Path home;

    /**
     * @param importPaths of the routes, separated by spaces
     * @param answers by path
     * @param expected the status and, line by line, the modules with their versions and the concerns; {@code BASE} for
     *     the root
     */
    private record Row(String name, String importPaths, Map<String, String> answers, String expected) {}

    private static String text(int status, String type, String body) {
        return "HTTP/1.1 %d x\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s"
                .formatted(status, type, body.length(), body);
    }

    @TestFactory
    Stream<DynamicTest> asksForTheVersionsOfEachModule() {
        String page = text(200, "text/html", "<html>");
        return Stream.of(
                        new Row(
                                "versions",
                                "m.dev/x",
                                Map.of("/m.dev/x/@v/list", text(200, "text/plain", """
                                                v1.10.0
                                                v1.9.0 2020-01-01T00:00:00Z
                                                none
                                                v0.0.0-20200101000000-abcdefabcdef

                                                v2.0.0+incompatible
                                                """)),
                                "ok\nm.dev/x v1.9.0 v1.10.0 v2.0.0+incompatible"),
                        new Row(
                                "escaped",
                                "m.dev/Azure",
                                Map.of("/m.dev/!azure/@v/list", text(200, "text/plain", "v1.0.0\n")),
                                "ok\nm.dev/Azure v1.0.0"),
                        new Row(
                                "no versions, but a latest",
                                "m.dev/x",
                                Map.of(
                                        "/m.dev/x/@v/list", text(200, "text/plain", ""),
                                        "/m.dev/x/@latest",
                                                text(200, "application/json", "{\"Version\":\"v0.0.0-1\"}")),
                                "ok\nm.dev/x"),
                        new Row(
                                "no versions at all",
                                "m.dev/x",
                                Map.of("/m.dev/x/@v/list", text(200, "text/plain", "")),
                                "failed\nhttp-not-found: module m.dev/x: no matching versions for query \"latest\"\n"
                                        + "- release a version of it, or see in the log of the proxy"
                                        + " why it knows none"),
                        new Row(
                                "something else",
                                "m.dev/x",
                                Map.of(
                                        "/m.dev/x/@v/list", text(200, "text/plain", "hello there"),
                                        "/m.dev/x/@latest", text(200, "text/plain", "hello there")),
                                "failed\nnot-a-proxy: \"BASE/m.dev/x/@latest\" answers 200 with no answer of a module"
                                        + " proxy\n- write the base URL of a module proxy, such as"
                                        + " https://goproxy.mycompany.com, or another vcs"),
                        new Row(
                                "two modules",
                                "m.dev/x m.dev/y",
                                Map.of(
                                        "/m.dev/x/@v/list", text(200, "text/plain", "v1.0.0\n"),
                                        "/m.dev/y/@v/list", text(404, "text/plain", "not found: no such repository")),
                                "failed\nm.dev/x v1.0.0\nhttp-not-found: module m.dev/y: reading BASE/m.dev/y/@v/list:"
                                        + " 404 Not Found; server response: not found: no such repository"
                                        + "\n- see whether the proxy fetches this module by itself:"
                                        + " its log tells why it says 404"),
                        new Row(
                                "no list, but a latest",
                                "m.dev/x",
                                Map.of(
                                        "/m.dev/x/@v/list", text(410, "text/plain", "gone"),
                                        "/m.dev/x/@latest",
                                                text(200, "application/json", "{\"Version\":\"v0.0.0-1\"}")),
                                "failed\nhttp-not-found: module m.dev/x: reading BASE/m.dev/x/@v/list: 410 Gone;"
                                        + " server response: gone\n- see whether the proxy fetches this module by"
                                        + " itself: its log tells why it says 410"),
                        new Row(
                                "a page",
                                "m.dev/x",
                                Map.of("*", page),
                                "failed\nnot-a-proxy: \"BASE/m.dev/x/@v/list\" answers 200 with a web page"
                                        + "\n- write the base URL of a module proxy,"
                                        + " such as https://goproxy.mycompany.com, or another vcs"),
                        new Row(
                                "401",
                                "m.dev/x",
                                Map.of("*", text(401, "text/html", "<html>")),
                                "failed\nhttp-unauthorized: module m.dev/x: reading BASE/m.dev/x/@v/list: 401"
                                        + " Unauthorized"
                                        + "\n- write https:// into the repo root: go sends no login over http"),
                        new Row(
                                "500",
                                "m.dev/x",
                                Map.of("*", text(500, "text/html", "<html>")),
                                "failed\nhttp-server-error: module m.dev/x: reading BASE/m.dev/x/@v/list:"
                                        + " 500 Internal Server Error\n- look into the log of the proxy"),
                        new Row("no host known", "/x", Map.of("/", text(404, "text/plain", "")), "ok"),
                        new Row(
                                "no host known, and ill",
                                "/x",
                                Map.of("*", text(503, "text/plain", "")),
                                "failed\nhttp-server-error: module proxy \"BASE\": reading BASE/:"
                                        + " 503 Service Unavailable\n- look into the log of the proxy"))
                .map(row -> DynamicTest.dynamicTest(row.name(), () -> meet(row)));
    }

    private void meet(Row row) {
        try (RawServer server = RawServer.start(connection -> {
            for (String head = connection.readHead(); !head.isEmpty(); head = connection.readHead()) {
                String path = head.split(" ", 3)[1];
                connection.send(row.answers()
                        .getOrDefault(path, row.answers().getOrDefault("*", text(404, "text/html", "<html>"))));
            }
        })) {
            String base = "http://127.0.0.1:" + server.port();
            List<Target.Route> routes = Stream.of(row.importPaths().split(" "))
                    .map(path -> new Target.Route(path, ""))
                    .toList();
            assertThat(shown(reach(base + "/", routes)).replace(base, "BASE")).isEqualTo(row.expected());
        }
    }

    private ProbeOutcome reach(String root, List<Target.Route> routes) {
        HttpFetcher go = HttpFetcher.go(Asking.NO_SETTINGS, Asking.environment(home, Map.of()));
        try (Deadline deadline = Asking.deadline()) {
            return new GoproxyProbe(go).reach(new Target(root, Vcs.MOD, routes), deadline);
        }
    }

    private static String shown(ProbeOutcome outcome) {
        return outcome.status().word()
                + outcome.modules().stream()
                        .map(module -> "\n" + String.join(" ", prepend(module.importPath(), module.versions())))
                        .collect(Collectors.joining())
                + outcome.concerns().stream()
                        .map(concern -> "\n" + Asking.text(concern))
                        .collect(Collectors.joining());
    }

    private static List<String> prepend(String first, List<String> rest) {
        return Stream.concat(Stream.of(first), rest.stream()).toList();
    }

    /** go sends its login at once, and over https alone. */
    @Test
    void keepsTheLoginOffPlainHttp() throws IOException {
        Files.writeString(home.resolve(".netrc"), "machine 127.0.0.1 login u password p");
        try (RawServer server = RawServer.answering(text(401, "text/plain", "no"))) {
            reach("http://127.0.0.1:" + server.port(), List.of(new Target.Route("m.dev/x", "")));
            assertThat(server.requests()).hasSize(1);
            assertThat(server.requests().get(0)).doesNotContain("Authorization");
        }
    }

    @Test
    void asksNoMoreOfAProxyThatIsDown() {
        try (RawServer server = RawServer.start(connection -> {
            connection.readHead();
            connection.reset();
        })) {
            ProbeOutcome outcome = reach(
                    "http://127.0.0.1:" + server.port(),
                    List.of(new Target.Route("m.dev/x", ""), new Target.Route("m.dev/y", "")));
            assertThat(outcome.worst().orElseThrow().reason().code()).isEqualTo("connection-lost");
            assertThat(server.requests()).noneMatch(head -> head.contains("m.dev/y"));
        }
    }

    @Test
    void saysThatANetrcFileOfAFlagIsMissing() {
        Path missing = home.resolve("netrc");
        HttpFetcher go = HttpFetcher.go(
                new HttpSettings(Optional.of(missing), Optional.empty()), Asking.environment(home, Map.of()));
        try (Deadline deadline = Asking.deadline()) {
            ProbeOutcome outcome = new GoproxyProbe(go)
                    .reach(
                            new Target("http://127.0.0.1:1", Vcs.MOD, List.of(new Target.Route("m.dev/x", ""))),
                            deadline);
            assertThat(Asking.text(outcome.worst().orElseThrow()))
                    .isEqualTo("bad-setting: netrc file \"" + missing + "\": no such file"
                            + "\n- name a netrc file that this user can read");
        }
    }
}
