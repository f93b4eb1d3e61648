package dev.govanity.backend.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govanity.backend.probe.Deadline;
import dev.govanity.forge.HostKinds;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What is made of a forge's answers. The forge has any name: its server is a proxy for all hosts. */
final class RefsOverHttpTest {
    private static final String SMART = "001e# service=git-upload-pack\n0000";
    private static final String DUMB = "1111111111111111111111111111111111111111\trefs/heads/main\n";
    private static final String PAGE = "<!DOCTYPE html>\n<title>Sign in</title>";
    private static final String TAIL = "/info/refs?service=git-upload-pack";

    @TempDir
    Path home;

    /**
     * @param server the answers by URL: {@code *} is all others
     * @param expected {@code answered STATUS} with the concerns, or the one concern; {@code HOME} for the home
     *     directory
     */
    private record Row(String name, String root, Map<String, String> server, String netrc, String expected) {}

    private static Row row(String name, String root, String answer, String expected) {
        return new Row(name, root, Map.of("*", answer), "", expected);
    }

    private static Row loginRow(String name, String root, String answer, String expected) {
        return new Row(name, root, Map.of("*", answer), "machine git.corp.example login svc password s3cret", expected);
    }

    private static String answer(int status, String type, String body) {
        return response(status, "Content-Type: " + type, body);
    }

    /** @param fields of the header */
    private static String response(int status, String fields, String body) {
        return "HTTP/1.1 %d Whatever\r\n%s\r\nContent-Length: %d\r\n\r\n%s"
                .formatted(status, fields, body.getBytes(StandardCharsets.ISO_8859_1).length, body);
    }

    private static String smart() {
        return answer(200, "application/x-git-upload-pack-advertisement", SMART);
    }

    private static String with(int status, String field) {
        return response(status, field, "");
    }

    @TestFactory
    Stream<DynamicTest> acceptsWhatGitAccepts() {
        return tests(
                row("smart", "http://git.corp.example/x.git", smart(), "answered 200"),
                row("dumb", "http://git.corp.example/x.git", answer(200, "text/plain", DUMB), "answered 200"),
                row(
                        "dumb, by nginx",
                        "http://git.corp.example/x.git",
                        answer(200, "application/octet-stream", DUMB),
                        "answered 200"),
                row("dumb and empty", "http://git.corp.example/x.git", answer(200, "text/plain", ""), "answered 200"),
                row("a slash at the end", "http://git.corp.example/x.git/", smart(), "answered 200"),
                new Row(
                        "a query",
                        "http://git.corp.example/x?y=1",
                        Map.of("http://git.corp.example/x?y=1/info/refs&service=git-upload-pack", smart()),
                        "",
                        "answered 200"),
                new Row(
                        "moved",
                        "http://git.corp.example/old",
                        Map.of(
                                "http://git.corp.example/old" + TAIL,
                                with(301, "Location: http://git.corp.example/new.git" + TAIL),
                                "http://git.corp.example/new.git" + TAIL,
                                smart()),
                        "",
                        "answered 200\nredirected: repository has moved to \"http://git.corp.example/new.git\""
                                + "\n- repo: http://git.corp.example/new.git"));
    }

    @TestFactory
    Stream<DynamicTest> tellsAWebPageFromARepository() {
        String tokenAdvice = "\n- write into HOME/.netrc of the user who fetches: machine %s login USER password TOKEN";
        return tests(
                row(
                        "a page",
                        "http://git.corp.example/x.git",
                        answer(200, "text/html; charset=utf-8", PAGE),
                        "http-login-page: \"http://git.corp.example/x.git\" answers 200 with a web page"
                                + tokenAdvice.formatted("git.corp.example")),
                row(
                        "a page that calls itself text",
                        "http://git.corp.example/x.git",
                        answer(200, "text/plain", PAGE),
                        "http-login-page: \"http://git.corp.example/x.git\" answers 200 with a web page"
                                + tokenAdvice.formatted("git.corp.example")),
                row(
                        "Azure's sign-in page",
                        "http://tfs.corp.example/tfs/Coll/Proj/_git/x",
                        answer(203, "text/html; charset=utf-8", PAGE),
                        "http-login-page: \"http://tfs.corp.example/tfs/Coll/Proj/_git/x\" answers 203 with a web page"
                                + tokenAdvice.formatted("tfs.corp.example")
                                + "\n- Azure DevOps takes a personal access token with Code (Read), for any user name"),
                new Row(
                        "GitLab's sign-in page",
                        "http://gitlab.corp.example/g/x.git",
                        Map.of(
                                "http://gitlab.corp.example/g/x.git" + TAIL,
                                with(302, "Location: /users/sign_in"),
                                "http://gitlab.corp.example/users/sign_in",
                                answer(200, "text/html", PAGE)),
                        "",
                        "http-login-page: \"http://gitlab.corp.example/g/x.git\""
                                + " redirects to the web page \"http://gitlab.corp.example/users/sign_in\""
                                + tokenAdvice.formatted("gitlab.corp.example")
                                + "\n- GitLab takes a deploy token or access token with read_repository"),
                loginRow(
                        "a page, though there is a login",
                        "http://git.corp.example/x.git",
                        answer(200, "text/html", PAGE),
                        "http-login-page: \"http://git.corp.example/x.git\" answers 200 with a web page"
                                + "\n- the login of \"svc\" in line 1 of HOME/.netrc was not sent, because git sends it"
                                + " only after a 401: have the server answer git with 401 instead of a page"),
                row(
                        "JSON",
                        "http://git.corp.example/x.git",
                        answer(200, "application/json", "{}"),
                        "not-a-repository: \"http://git.corp.example/x.git\""
                                + " answers 200 with \"application/json\" and no refs"),
                row(
                        "refs of another type",
                        "http://git.corp.example/x.git",
                        answer(200, "application/octet-stream", SMART),
                        "not-a-repository: \"http://git.corp.example/x.git\" sends refs as"
                                + " \"application/octet-stream\", which git refuses"
                                + "\n- have the proxy before the server leave its Content-Type alone"));
    }

    @TestFactory
    Stream<DynamicTest> saysWhatAStatusMeans() {
        String rights = "\n- see whether the path is right; forges say 404 of private repositories too";
        return tests(
                row(
                        "401",
                        "http://gitlab.corp.example:8080/g/x.git",
                        with(401, "WWW-Authenticate: Basic realm=\"GitLab\""),
                        "http-unauthorized: \"http://gitlab.corp.example:8080\" asks for a login,"
                                + " and there is none in HOME/.netrc"
                                + "\n- write into HOME/.netrc of the user who fetches:"
                                + " machine gitlab.corp.example login USER password TOKEN"
                                + "\n- GitLab takes a deploy token or access token with read_repository"),
                loginRow(
                        "401 again",
                        "http://git.corp.example/a/x",
                        with(401, "WWW-Authenticate: Basic realm=\"Gerrit Code Review\""),
                        "http-unauthorized: \"http://git.corp.example\" refuses the login of \"svc\" in line 1 of"
                                + " HOME/.netrc"
                                + "\n- see whether the password of \"svc\" is right and has not expired"
                                + "\n- Gerrit takes the HTTP password that it generates in the user's settings,"
                                + " not the one of LDAP"),
                loginRow(
                        "401 without a challenge",
                        "http://git.corp.example/x.git",
                        answer(401, "text/plain", "who are you?"),
                        "http-unauthorized: \"http://git.corp.example\" asks for a login and does not say how; that of"
                                + " \"svc\" in line 1 of HOME/.netrc was not sent, because git sends it only to what"
                                + " asks for it by name"
                                + "\n- have the server, or the proxy before it, send"
                                + " \"WWW-Authenticate: Basic\" with its 401"),
                row(
                        "401 of Gogs",
                        "http://git.corp.example/x.git",
                        response(
                                401,
                                "Set-Cookie: lang=en-US; Path=/\r\nSet-Cookie: i_like_gogs=0123; Path=/; HttpOnly"
                                        + "\r\nWWW-Authenticate: Basic realm=\".\"",
                                ""),
                        "http-unauthorized: \"http://git.corp.example\" asks for a login, and there is none in"
                                + " HOME/.netrc"
                                + "\n- write into HOME/.netrc of the user who fetches: machine git.corp.example login"
                                + " USER password TOKEN"
                                + "\n- Gogs takes an access token that may read repositories"),
                row(
                        "401 of Gitea",
                        "http://git.corp.example/x.git",
                        response(
                                401,
                                "Set-Cookie: i_like_gitea=0123; Path=/\r\nWWW-Authenticate: Basic realm=\".\"",
                                ""),
                        "http-unauthorized: \"http://git.corp.example\" asks for a login, and there is none in"
                                + " HOME/.netrc"
                                + "\n- write into HOME/.netrc of the user who fetches: machine git.corp.example login"
                                + " USER password TOKEN"
                                + "\n- Gitea takes an access token that may read repositories"),
                loginRow(
                        "401 for Kerberos alone",
                        "http://git.corp.example/x.git",
                        with(401, "WWW-Authenticate: Negotiate\r\nWWW-Authenticate: NTLM"),
                        "http-unauthorized: \"http://git.corp.example\" accepts Negotiate, NTLM alone,"
                                + " and vanity knows only Basic"
                                + "\n- have the server accept Basic for the user who fetches, or write the ssh root"),
                row(
                        "403",
                        "http://git.corp.example/x.git",
                        with(403, "X: y"),
                        "http-forbidden: \"http://git.corp.example/x.git\" answers 403 Forbidden"
                                + "\n- see whether the server lets this machine in"),
                row(
                        "404",
                        "http://git.corp.example/x.git",
                        with(404, "X: y"),
                        "http-not-found: \"http://git.corp.example/x.git\" answers 404 Not Found" + rights),
                loginRow(
                        "404, though there is a login",
                        "http://git.corp.example/x.git",
                        with(404, "X: y"),
                        "http-not-found: \"http://git.corp.example/x.git\" answers 404 Not Found"
                                + "\n- the login of \"svc\" in line 1 of HOME/.netrc was not sent, because git sends it"
                                + " only after a 401; forges say 404 of private repositories too"),
                row(
                        "404 of a Gerrit without /a/",
                        "http://gerrit.corp.example/go/common",
                        with(404, "X: y"),
                        "http-not-found: \"http://gerrit.corp.example/go/common\" answers 404 Not Found"
                                + "\n- write \"http://gerrit.corp.example/a/go/common\" if it needs a login; without"
                                + " /a/"
                                + " Gerrit answers \"not found\" where it should ask for a password, so that git"
                                + " never sends one"
                                + rights),
                row(
                        "422 of a GitLab without .git",
                        "http://gitlab.corp.example/g/x",
                        with(422, "X: y"),
                        "http-status: \"http://gitlab.corp.example/g/x\" answers 422 Unprocessable Entity"
                                + "\n- write \"http://gitlab.corp.example/g/x.git\"; some versions answer with a"
                                + " redirect, or refuse"),
                row(
                        "429",
                        "http://git.corp.example/x.git",
                        with(429, "Retry-After: 30"),
                        "http-server-error: \"http://git.corp.example/x.git\" answers 429 Too Many Requests,"
                                + " and asks to be left alone for 30 s"
                                + "\n- ask less often, or have the server's limit raised for this machine"),
                row(
                        "503",
                        "http://git.corp.example/x.git",
                        with(503, "X: y"),
                        "http-server-error: \"http://git.corp.example/x.git\" answers 503 Service Unavailable"
                                + "\n- look into the log of the server"),
                row(
                        "a TLS port",
                        "http://git.corp.example:443/x.git",
                        answer(400, "text/html", "<title>400 The plain HTTP request was sent to HTTPS port</title>"),
                        "http-status: \"http://git.corp.example:443/x.git\" answers 400 Bad Request"
                                + "\n- write https:// into the repo root: the port speaks TLS"),
                row(
                        "a loop",
                        "http://git.corp.example/x.git",
                        with(302, "Location: http://git.corp.example/x.git" + TAIL),
                        "redirect-loop: \"http://git.corp.example/x.git" + TAIL
                                + "\" redirects more than 20 times, at last to \"http://git.corp.example/x.git" + TAIL
                                + "\""
                                + "\n- look into the redirects of the server: curl -vL http://git.corp.example/x.git"
                                + TAIL),
                row(
                        "a redirect to another protocol",
                        "http://git.corp.example/x.git",
                        with(302, "Location: ssh://git:s3cret@git.corp.example/x.git"),
                        "http-status: \"http://git.corp.example/x.git" + TAIL
                                + "\" redirects to \"ssh://git.corp.example/x.git\", where git does not follow"));
    }

    private Stream<DynamicTest> tests(Row... rows) {
        return Stream.of(rows)
                .map(row -> DynamicTest.dynamicTest(row.name(), () -> {
                    Files.writeString(home.resolve(".netrc"), row.netrc());
                    try (RawServer server = forge(row.server())) {
                        assertThat(text(ask(server, row.root())).replace(home.toString(), "HOME"))
                                .isEqualTo(row.expected());
                    }
                }));
    }

    private static RawServer forge(Map<String, String> answers) {
        return RawServer.start(connection -> {
            for (String head = connection.readHead(); !head.isEmpty(); head = connection.readHead()) {
                String url = head.split(" ", 3)[1];
                connection.send(answers.getOrDefault(url, answers.getOrDefault("*", with(418, "X: " + url))));
            }
        });
    }

    private FetchResult ask(RawServer forge, String root) {
        Map<String, String> environment = Map.of("http_proxy", "http://127.0.0.1:" + forge.port());
        HttpFetcher git = HttpFetcher.git(Asking.NO_SETTINGS, Asking.environment(home, environment));
        try (Deadline deadline = Asking.deadline()) {
            return new RefsOverHttp(git).advertisement(root, HostKinds.BY_NAME, deadline);
        }
    }

    private static String text(FetchResult answer) {
        if (answer instanceof FetchResult.Page answered) {
            StringBuilder out = new StringBuilder("answered " + answered.status());
            answered.concerns().forEach(concern -> out.append('\n').append(Asking.text(concern)));
            return out.toString();
        }
        return Asking.text(Asking.concern(answer));
    }

    @Test
    void logsInWhenAskedAndSaysThatThePasswordWasSeen() throws IOException {
        Files.writeString(home.resolve(".netrc"), "machine git.corp.example login svc password s3cret");
        try (RawServer server = RawServer.start(connection -> {
            for (String head = connection.readHead(); !head.isEmpty(); head = connection.readHead()) {
                connection.send(
                        head.contains("Authorization: Basic c3ZjOnMzY3JldA==\n")
                                ? smart()
                                : with(401, "WWW-Authenticate: Basic realm=\"x\""));
            }
        })) {
            assertThat(text(ask(server, "http://git.corp.example/x.git")))
                    .isEqualTo("answered 200\ninsecure: the password of \"svc\" goes over the network as it is,"
                            + " to \"http://git.corp.example\"\n- write https:// into the repo root");
            assertThat(server.requests())
                    .extracting(head -> head.contains("Authorization"))
                    .containsExactly(false, true);
        }
    }

    @Test
    void asksAsGitDoes() {
        try (RawServer server = forge(Map.of("*", smart()))) {
            ask(server, "http://git.corp.example/x.git");
            assertThat(server.requests()).hasSize(1);
            List<String> lines = server.requests().get(0).lines().toList();
            assertThat(lines.get(0)).isEqualTo("GET http://git.corp.example/x.git" + TAIL + " HTTP/1.1");
            assertThat(lines)
                    .contains(
                            "Host: git.corp.example",
                            "User-Agent: git/2.55 (vanity)",
                            "Accept: */*",
                            "Accept-Encoding: gzip",
                            "Pragma: no-cache");
        }
    }
}
