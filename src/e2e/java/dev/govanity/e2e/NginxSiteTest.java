package dev.govanity.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govanity.e2e.lab.Company;
import dev.govanity.e2e.lab.GoCommand;
import dev.govanity.e2e.lab.Http;
import dev.govanity.e2e.lab.Nginx;
import dev.govanity.e2e.lab.VanityProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shipped nginx site between vanity and its clients. */
class NginxSiteTest {
    private static final String ANY_HOST = """
            paths:
              /go/foo:
                repo: https://git.mycompany.com/go/foo.git
            """;

    private static final Duration HALF_MINUTE = Duration.ofSeconds(30);
    private static final String FOO = "https://mycompany.com/go/foo?go-get=1";

    @TempDir
    private Path directory;

    private Company company;
    private VanityProcess vanity;
    private Nginx nginx;
    private HttpClient browser;

    @BeforeEach
    void publish() throws IOException {
        company = Company.open(directory);
        vanity = company.serve(ANY_HOST);
        nginx = company.publish(vanity.port());
        browser = company.browser();
    }

    @AfterEach
    void close() {
        if (company != null) { // else nothing of it runs: a program is missing
            company.close();
        }
    }

    @Test
    void keepsQueryOnRedirectToHttps() {
        HttpResponse<String> answer = get("http://mycompany.com/go/foo?go-get=1");

        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(answer.headers().firstValue("Location")).hasValue(FOO);
    }

    @Test
    void neverAnswersOneHostFromCacheOfOther() {
        for (int round = 0; round < 2; round++) {
            assertThat(get(FOO).body()).contains("content=\"mycompany.com/go/foo git ");
            assertThat(get("https://go.othercompany.com/go/foo?go-get=1").body())
                    .contains("content=\"go.othercompany.com/go/foo git ");
        }
        assertThat(nginx.requests()).extracting(Nginx.Request::cache).containsExactly("MISS", "MISS", "HIT", "HIT");
    }

    @Test
    void resolvesBothHostsForGo() throws IOException {
        company.httpsRepository("go/foo.git").release("v1.0.0", "mycompany.com/go/foo", "sub");
        GoCommand go = company.direct();

        String both = go.run("list", "-m", "-versions", "mycompany.com/go/foo", "go.othercompany.com/go/foo")
                .success();

        assertThat(both).isEqualTo("mycompany.com/go/foo v1.0.0\ngo.othercompany.com/go/foo v1.0.0");
    }

    @Test
    void handsOnAnswersOfVanityUnchanged() {
        for (String path : List.of("/go/foo?go-get=1", "/go/foo", "/go?go-get=1", "/nothing/here")) {
            HttpResponse<String> vanitys = send(HttpClient.newHttpClient(), "GET", vanity.url() + path);
            for (String cache : List.of("MISS", "HIT")) {
                HttpResponse<String> answer = get("https://mycompany.com" + path);

                assertThat(lastRequest().cache()).as(path).isEqualTo(cache);
                assertThat(answer.statusCode()).isEqualTo(vanitys.statusCode());
                // vanity was asked for 127.0.0.1 and nginx for mycompany.com
                assertThat(answer.body()).isEqualTo(vanitys.body().replace("127.0.0.1", "mycompany.com"));
                for (String field : List.of("Content-Type", "Cache-Control", "X-Content-Type-Options")) {
                    assertThat(answer.headers().allValues(field))
                            .as(path + " " + field)
                            .isEqualTo(vanitys.headers().allValues(field));
                }
            }
        }
    }

    @Test
    void answersHeadAndConditionalRequestsFromCache() {
        HttpResponse<String> page = get(FOO);
        String tag = page.headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> head = send(browser, "HEAD", FOO);
        HttpResponse<String> unmodified = send(browser, "GET", FOO, "If-None-Match", tag);
        HttpResponse<String> modified = send(browser, "GET", FOO, "If-None-Match", "\"another\"");

        assertThat(nginx.requests()).extracting(Nginx.Request::cache).containsExactly("MISS", "HIT", "HIT", "HIT");
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.headers().firstValueAsLong("Content-Length"))
                .hasValue(page.body().length());
        assertThat(head.headers().firstValue("ETag")).hasValue(tag);
        assertThat(unmodified.statusCode()).isEqualTo(304);
        assertThat(unmodified.headers().firstValue("ETag")).hasValue(tag);
        assertThat(unmodified.headers().firstValue("Cache-Control")).hasValue("public, max-age=86400");
        assertThat(modified.statusCode()).isEqualTo(200);
    }

    @Test
    void letsEditThroughToGoWithinHalfMinute() throws IOException {
        company.httpsRepository("go/foo.git").release("v1.0.0", "mycompany.com/go/foo", "sub");
        company.sshRepository("go/moved").release("v1.1.0", "mycompany.com/go/foo", "sub");
        GoCommand go = company.direct();
        assertThat(versions(go)).isEqualTo("mycompany.com/go/foo v1.0.0");
        assertThat(get(FOO).headers().firstValue("Cache-Control")).hasValue("public, max-age=86400");
        assertThat(lastRequest().cache()).isEqualTo("HIT");

        String moved = "ssh://git@gerrit.mycompany.com:%d/go/moved"
                .formatted(company.sshd().port());
        vanity.edit(ANY_HOST.replace("https://git.mycompany.com/go/foo.git", moved));
        vanity.program()
                .await(
                        "behind its edited file",
                        HALF_MINUTE,
                        () -> get(FOO).body().contains(moved));

        assertThat(versions(go)).isEqualTo("mycompany.com/go/foo v1.1.0");
    }

    @Test
    void letsShorterMaxAgeThroughWhereNothingElseChanged() {
        assertThat(get(FOO).headers().firstValue("Cache-Control")).hasValue("public, max-age=86400");

        vanity.edit("cache_max_age: 60\n" + ANY_HOST);

        vanity.program()
                .await(
                        "behind its edited file",
                        HALF_MINUTE,
                        () -> get(FOO).headers().firstValue("Cache-Control").equals(Optional.of("public, max-age=60")));
    }

    private static String versions(GoCommand go) {
        return go.run("list", "-m", "-versions", "mycompany.com/go/foo").success();
    }

    @Test
    void keepsLastAnswersWhileVanityIsDown() {
        String page = get(FOO).body();
        vanity.program().stop();

        nginx.program().await("out of fresh answers", HALF_MINUTE, () -> {
            assertThat(get(FOO).body()).isEqualTo(page);
            return lastRequest().cache().equals("STALE");
        });
        HttpResponse<String> unknown = get("https://mycompany.com/go/bar?go-get=1");
        assertThat(unknown.statusCode()).isEqualTo(502);
        assertThat(unknown.headers().firstValue("Content-Type")).hasValue("text/plain");
        assertThat(unknown.body()).isEqualTo("nginx cannot reach vanity on this host\n");
    }

    @ParameterizedTest
    @CsvSource({"1, 405", "65536, 405", "1048576, 405", "1048577, 413", "20000000, 413"})
    void refusesBodiesWithoutBreaking(int length, int status) {
        HttpRequest post = HttpRequest.newBuilder(URI.create("https://mycompany.com/go/foo"))
                .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[length]))
                .build();

        HttpResponse<String> answer = Http.send(browser, post);

        assertThat(answer.statusCode()).isEqualTo(status);
        if (status == 405) {
            assertThat(answer.body()).isEqualTo("only GET and HEAD are answered here\n");
            assertThat(answer.headers().firstValue("Allow")).hasValue("GET, HEAD");
        }
    }

    private Nginx.Request lastRequest() {
        List<Nginx.Request> requests = nginx.requests();
        return requests.get(requests.size() - 1);
    }

    private HttpResponse<String> get(String url) {
        return send(browser, "GET", url);
    }

    private static HttpResponse<String> send(HttpClient client, String method, String url, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url)).method(method, HttpRequest.BodyPublishers.noBody());
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return Http.send(client, request.build());
    }
}
