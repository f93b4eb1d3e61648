package dev.govanity.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.govanity.Schemas;
import dev.govanity.e2e.lab.Company;
import dev.govanity.e2e.lab.ProgramResult;
import dev.govanity.e2e.lab.PublicHost;
import dev.govanity.e2e.lab.PublicHost.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** {@code check --live} beside the go command, which asks the same address for the same path. */
class LiveTest {
    private static final String CONFIG = """
            host: mycompany.com
            paths:
              /go/foo: {repo: "https://git.mycompany.com/go/foo.git"}
            """;

    private static final String FOO = "mycompany.com/go/foo";
    private static final String TAG = FOO + " git https://git.mycompany.com/go/foo.git";
    private static final String OLD_TAG = FOO + " git https://git.mycompany.com/go/old.git";
    private static final String URL = "\"https://mycompany.com/go/foo?go-get=1\"";
    private static final String NO_TAG = "go gets no tag from \"mycompany.com\": ";
    private static final String BELOW = "/go/foo/vanity-live-check";

    @TempDir
    static Path directory;

    private static Company company;
    private static SSLContext expired;
    private static SSLContext selfSigned;

    @BeforeAll
    static void open() throws IOException {
        company = Company.open(directory);
        company.httpsRepository("go/foo.git").release("v1.0.0", FOO);
        company.httpsRepository("go/old.git").release("v0.9.0", FOO);
        company.authority()
                .make("expired", "CN=expired", "-ext", "san=dns:mycompany.com", "-signer", "ca", "-startdate", "-99d");
        company.authority().make("self-signed", "CN=self-signed", "-ext", "san=dns:mycompany.com");
        expired = company.authority().serving("expired", 2);
        selfSigned = company.authority().serving("self-signed", 1);
    }

    @AfterAll
    static void close() {
        if (company != null) { // else nothing of it runs: a program is missing
            company.close();
        }
    }

    /** The main job: vanity behind the shipped nginx site, over TLS. */
    @Test
    void comparesWhatVanityServesWithTheFile() throws IOException {
        int port = company.serve(CONFIG).port();
        company.publish(port);

        ProgramResult same = company.check(CONFIG, "--live");
        assertThat(Company.backends(same.success())).isEqualTo("""
                git.mycompany.com:443
                  ok        https://git.mycompany.com/go/foo.git
                            mycompany.com/go/foo  v1.0.0 (1 version)  live

                1 ok, 0 degraded, 0 failed""");
        assertThat(versions(Map.of(), FOO).success()).isEqualTo(FOO + " v1.0.0");

        ProgramResult json = company.check(CONFIG, "--live", "--format", "json");
        assertThat(Schemas.complaints("check.json", json.success())).isEmpty();
        assertThat(json.output())
                .contains("\"live\":{\"status\":\"ok\",\"message\":\"the tag is that of the file\",\"expected\":\""
                        + TAG + "\",\"got\":\"" + TAG + "\"}")
                .contains("\"notAsked\":[]");

        ProgramResult changed = company.check(CONFIG.replace("go/foo.git", "go/old.git"), "--live");
        assertThat(changed.status()).isEqualTo(1);
        assertThat(Company.backends(changed.output())).isEqualTo("""
                git.mycompany.com:443
                  failed    https://git.mycompany.com/go/old.git
                            mycompany.com/go/foo  v0.9.0 (1 version)
                  failed: "https://mycompany.com/go/foo?go-get=1" has the tag "mycompany.com/go/foo git \
                https://git.mycompany.com/go/foo.git" instead of "mycompany.com/go/foo git \
                https://git.mycompany.com/go/old.git" [live-differs]
                    = help: have the server there serve this file; a cache before it may keep the old answer for the \
                file's cache_max_age

                0 ok, 0 degraded, 1 failed""");

        ProgramResult removed = company.check(CONFIG.replace("/go/foo:", "/go/bar:"), "--live");
        assertThat(removed.status()).isEqualTo(1);
        ProgramResult go = versions(Map.of(), "mycompany.com/go/bar");
        assertThat(go.status()).isEqualTo(1);
        String says = go.output().substring(go.output().indexOf("reading ")).replaceFirst("\n\t", "; ");
        assertThat(removed.output()).contains("failed: " + says + " [live-missing]");
    }

    @Test
    void asksNothingOfAnEntryWithoutAHost() throws IOException {
        String config = CONFIG.replaceFirst("host: .*\n", "");
        assertThat(Company.backends(company.check(config, "--live").success())).isEqualTo("""
                git.mycompany.com:443
                  ok        https://git.mycompany.com/go/foo.git
                            /go/foo  v1.0.0 (1 version)

                public address of /go/foo not asked: the file names no host
                1 ok, 0 degraded, 0 failed""");
        ProgramResult json = company.check(config, "--live", "--format", "json");
        assertThat(Schemas.complaints("check.json", json.success())).isEmpty();
        assertThat(json.output()).contains("\"notAsked\":[{\"path\":\"/go/foo\",\"because\":\"no-host\"}]");
    }

    /** What a row has vanity's and go's users set, and who answers for mycompany.com. */
    private record Row(
            String name,
            Tls tls,
            Map<String, Answer> answers,
            Map<String, String> variables,
            String reason,
            String message,
            boolean goWorks) {}

    private enum Tls {
        GOOD,
        EXPIRED,
        SELF_SIGNED,
        /** No TLS: who asks for it waits in vain, and plain HTTP answers. */
        NONE
    }

    private static Row row(String name, Tls tls, Map<String, Answer> answers, String reason, String message) {
        return new Row(name, tls, answers, Map.of(), reason, message, false);
    }

    private static final Map<String, Answer> GOOD = Map.of("/go/foo", Answer.tag(TAG), BELOW, Answer.tag(TAG));

    @TestFactory
    Stream<DynamicTest> agreesWithGo() throws IOException {
        String netrc = Files.writeString(directory.resolve("netrc"), "machine mycompany.com login dev password pw\n")
                .toString();
        Map<String, Answer> private_ = Map.of(
                "/go/foo", Answer.tag(TAG).behindLogin(), BELOW, Answer.tag(TAG).behindLogin());
        Map<String, String> insecure = Map.of("GOINSECURE", "mycompany.com/go");
        return Stream.of(
                        new Row("the same tag", Tls.GOOD, GOOD, Map.of(), "", "the tag is that of the file", true),
                        new Row(
                                "after redirects",
                                Tls.GOOD,
                                Map.of(
                                        "/go/*", Answer.redirect("https://mycompany.com/moved/x"),
                                        "/moved/*", Answer.tag(TAG)),
                                Map.of(),
                                "",
                                "the tag is that of the file",
                                true),
                        new Row(
                                "a tag on a 404",
                                Tls.GOOD,
                                Map.of(
                                        "/go/*",
                                        new Answer(
                                                404,
                                                "text/html",
                                                "",
                                                Answer.tag(TAG).body())),
                                Map.of(),
                                "",
                                "the tag is that of the file",
                                true),
                        new Row(
                                "another root",
                                Tls.GOOD,
                                Map.of("/go/*", Answer.tag(OLD_TAG)),
                                Map.of(),
                                "live-differs",
                                "\"https://mycompany.com/go/foo?go-get=1\" has the tag \"" + OLD_TAG
                                        + "\" instead of \"" + TAG + "\"",
                                true),
                        row(
                                "two tags",
                                Tls.GOOD,
                                Map.of(
                                        "/go/*",
                                        Answer.page(200, Answer.tag(TAG).body().replaceFirst("<meta.*?>", "$0$0"))),
                                "live-differs",
                                "parse //mycompany.com/go/foo?go-get=1: multiple meta tags match import path"
                                        + " \"mycompany.com/go/foo\""),
                        row(
                                "another prefix",
                                Tls.GOOD,
                                Map.of("/go/*", Answer.tag(TAG.replace(FOO, "mycompany.com/foo"))),
                                "live-differs",
                                "parse https://mycompany.com/go/foo?go-get=1: no go-import meta tags (meta tag"
                                        + " mycompany.com/foo did not match import path mycompany.com/go/foo)"),
                        row(
                                "a prefix whose page disagrees",
                                Tls.GOOD,
                                Map.of(
                                        "/go/foo", Answer.tag("mycompany.com/go git https://git.mycompany.com/x.git"),
                                        "/go", Answer.tag("mycompany.com/go git https://git.mycompany.com/y.git")),
                                "live-differs",
                                "https://mycompany.com/go/foo?go-get=1 and //mycompany.com/go?go-get=1 disagree about"
                                        + " go-import for mycompany.com/go"),
                        row(
                                "no tag",
                                Tls.GOOD,
                                Map.of("/go/*", Answer.page(200, "<html><head></head><body>It works!</body></html>")),
                                "live-missing",
                                "parse https://mycompany.com/go/foo?go-get=1: no go-import meta tags ()"),
                        row(
                                "gone",
                                Tls.GOOD,
                                Map.of(),
                                "live-missing",
                                "reading https://mycompany.com/go/foo?go-get=1: 404 Not Found"),
                        new Row(
                                "nothing below the route",
                                Tls.GOOD,
                                Map.of("/go/foo", Answer.tag(TAG)),
                                Map.of(),
                                "live-missing",
                                "reading https://mycompany.com/go/foo/vanity-live-check?go-get=1: 404 Not Found",
                                true),
                        row(
                                "a slash at its end",
                                Tls.GOOD,
                                Map.of("/go/foo/", Answer.tag(TAG)),
                                "live-unreachable",
                                NO_TAG + URL + " answers"
                                        + " 404 Not Found, and only with a slash before its \"?\" it has a tag"),
                        row(
                                "a login page",
                                Tls.GOOD,
                                Map.of(
                                        "/go/*", Answer.redirect("https://mycompany.com/users/sign_in"),
                                        "/users/*", Answer.page(200, "<!DOCTYPE html><title>Hello</title>")),
                                "live-unreachable",
                                NO_TAG + URL + " leads to" + " the login page \"https://mycompany.com/users/sign_in\""),
                        row(
                                "a form in its place",
                                Tls.GOOD,
                                Map.of(
                                        "/go/*",
                                        Answer.page(200, "<html><form><input name=p type=\"password\"></form>")),
                                "live-unreachable",
                                NO_TAG + URL + " leads to"
                                        + " the login page \"https://mycompany.com/go/foo?go-get=1\""),
                        row(
                                "who are you",
                                Tls.GOOD,
                                private_,
                                "live-unreachable",
                                NO_TAG + URL + " answers" + " 401 Unauthorized"),
                        new Row(
                                "somebody in netrc",
                                Tls.GOOD,
                                private_,
                                Map.of("NETRC", netrc),
                                "",
                                "the tag is that of the file",
                                true),
                        row(
                                "an error",
                                Tls.GOOD,
                                Map.of("/go/*", Answer.page(503, "busy")),
                                "live-unreachable",
                                NO_TAG + URL + " answers" + " 503 Service Unavailable"),
                        row(
                                "to http",
                                Tls.GOOD,
                                Map.of("/go/*", Answer.redirect("http://mycompany.com/moved/x")),
                                "live-unreachable",
                                NO_TAG + URL
                                        + " redirects to \"http://mycompany.com/moved/x\", where go does not follow"),
                        row(
                                "round and round",
                                Tls.GOOD,
                                Map.of("/go/*", Answer.redirect("/go/x")),
                                "live-unreachable",
                                NO_TAG + URL + " redirects"
                                        + " more than 9 times, at last to \"https://mycompany.com/go/x\""),
                        row(
                                "an expired certificate",
                                Tls.EXPIRED,
                                GOOD,
                                "live-unreachable",
                                NO_TAG + "the certificate of \"mycompany.com\" expired" + " at TIME"),
                        row(
                                "a certificate of its own",
                                Tls.SELF_SIGNED,
                                GOOD,
                                "live-unreachable",
                                NO_TAG + "the certificate of \"mycompany.com\" is signed" + " by itself"),
                        new Row(
                                "a certificate of its own, for which GOINSECURE stands",
                                Tls.SELF_SIGNED,
                                GOOD,
                                insecure,
                                "",
                                "the tag is that of the file",
                                true),
                        new Row(
                                "no TLS, for which GOINSECURE stands",
                                Tls.NONE,
                                GOOD,
                                insecure,
                                "",
                                "the tag is that of the file",
                                true))
                .map(row -> DynamicTest.dynamicTest(row.name(), () -> compare(row)));
    }

    private static void compare(Row row) throws IOException {
        SSLContext tls = switch (row.tls()) {
            case EXPIRED -> expired;
            case SELF_SIGNED -> selfSigned;
            default -> company.authority().serving();
        };
        try (PublicHost host = PublicHost.start(tls, row.answers());
                PublicHost plain = PublicHost.startPlain(row.answers())) {
            company.moveTo("mycompany.com", row.tls() == Tls.NONE ? plain.port() : host.port());
            company.movePlainTo("mycompany.com", plain.port());

            ProgramResult check = company.check(row.variables(), CONFIG, "--live", "--format", "json");
            assertThat(Schemas.complaints("check.json", check.output())).isEmpty();
            JsonObject live = JsonParser.parseString(check.output())
                    .getAsJsonObject()
                    .getAsJsonArray("backends")
                    .get(0)
                    .getAsJsonObject()
                    .getAsJsonArray("importPaths")
                    .get(0)
                    .getAsJsonObject()
                    .getAsJsonObject("live");
            assertThat(live.get("message").getAsString().replaceFirst("at 20\\d\\d-.*Z$", "at TIME"))
                    .isEqualTo(row.message());
            assertThat(live.has("reason") ? live.get("reason").getAsString() : "")
                    .isEqualTo(row.reason());
            assertThat(check.status()).isEqualTo(row.reason().isEmpty() ? 0 : 1);
            ProgramResult go = versions(row.variables(), FOO);
            assertThat(go.status()).as(go.output()).isEqualTo(row.goWorks() ? 0 : 1);
        }
    }

    private static ProgramResult versions(Map<String, String> variables, String module) throws IOException {
        return company.direct().with(variables).run("list", "-m", "-versions", module);
    }

    /** The forward proxy answers for neither: nothing listens there, or there is no such place. */
    @Test
    void tellsAClosedPortAndANameThatDoesNotResolve() throws IOException {
        for (Map.Entry<String, String> host : Map.of(
                        "127.0.0.1",
                        "\"127.0.0.1:443\" refuses the connection",
                        "nowhere.invalid",
                        "host \"nowhere.invalid\" does not resolve")
                .entrySet()) {
            Map<String, String> direct = Map.of("NO_PROXY", host.getKey(), "GOPRIVATE", host.getKey());
            ProgramResult check =
                    company.check(direct, CONFIG.replace("mycompany.com\n", host.getKey() + "\n"), "--live");
            assertThat(check.status()).isEqualTo(1);
            assertThat(check.output())
                    .contains("  failed: go gets no tag from \"" + host.getKey() + "\": " + host.getValue()
                            + " [live-unreachable]\n");
            ProgramResult go = versions(direct, host.getKey() + "/go/foo");
            assertThat(go.output()).contains("dial tcp");
        }
    }
}
