package dev.govanity.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govanity.e2e.lab.Company;
import dev.govanity.e2e.lab.Nginx;
import dev.govanity.e2e.lab.ProgramResult;
import dev.govanity.e2e.lab.VanityProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The go command asks vanity itself, through nginx. */
class GoCommandTest {
    private static final String CONFIG = """
            host: mycompany.com
            paths:
              /go/foo:
                repo: https://git.mycompany.com/go/foo.git
            """;

    @TempDir
    private Path directory;

    @Test
    void getsPackageFromAnswersToAllItsQuestions() throws IOException {
        try (Company company = Company.open(directory)) {
            company.httpsRepository("go/foo.git").release("v1.2.0", "mycompany.com/go/foo", "sub");
            Nginx nginx = company.publish(company.serve(CONFIG).port());
            Path app = company.checkout("app", Map.of("go.mod", "module app\n\ngo 1.26\n"));

            ProgramResult get = company.direct().run(app, "get", "mycompany.com/go/foo/sub");

            assertThat(get.success()).endsWith("go: added mycompany.com/go/foo v1.2.0");
            // each prefix once, the route again to verify it, and every 404 a second time since
            // cmd/go internal/web retries a 4xx over https (go1.24)
            assertThat(nginx.requests())
                    .extracting(request -> request.status() + " " + request.url())
                    .containsExactlyInAnyOrder(
                            "200 https://mycompany.com/go/foo/sub?go-get=1",
                            "200 https://mycompany.com/go/foo?go-get=1",
                            "200 https://mycompany.com/go/foo?go-get=1",
                            "404 https://mycompany.com/go?go-get=1",
                            "404 https://mycompany.com/go?go-get=1",
                            "404 https://mycompany.com/?go-get=1",
                            "404 https://mycompany.com/?go-get=1");
            assertThat(company.internet().refused()).isEmpty();
        }
    }

    @Test
    void findsModuleInSubdirectory() throws IOException {
        try (Company company = Company.open(directory)) {
            company.sshRepository("platform/mono.git")
                    .releaseIn("go/lib/", "v1.0.0", "mycompany.com/mono/lib", "lib")
                    .release("v9.0.0", "mycompany.com/mono");
            VanityProcess vanity = company.serve("""
                    host: mycompany.com
                    paths:
                      /mono/lib:
                        repo: ssh://git@git.mycompany.com/platform/mono.git
                        subdir: go/lib
                    """);
            company.publish(vanity.port());

            ProgramResult list = company.direct().run("list", "-m", "-versions", "mycompany.com/mono/lib");

            assertThat(list.success()).isEqualTo("mycompany.com/mono/lib v1.0.0");
        }
    }

    /** Why two entries for major versions of one module may share a root. */
    @Test
    void findsBothMajorVersionsInOneRoot() throws IOException {
        try (Company company = Company.open(directory)) {
            company.httpsRepository("lib.git")
                    .release("v1.0.0", "mycompany.com/lib")
                    .release("v2.0.0", "mycompany.com/lib/v2");
            VanityProcess vanity = company.serve("""
                    host: mycompany.com
                    paths:
                      /lib:
                        repo: https://git.mycompany.com/lib.git
                      /lib/v2:
                        repo: https://git.mycompany.com/lib.git
                    """);
            company.publish(vanity.port());

            assertThat(company.direct()
                            .run("list", "-m", "-versions", "mycompany.com/lib", "mycompany.com/lib/v2")
                            .success())
                    .isEqualTo("mycompany.com/lib v1.0.0\nmycompany.com/lib/v2 v2.0.0");
        }
    }

    @Test
    void printsWhatVanitySaysOfUnknownPath() throws Exception {
        try (Company company = Company.open(directory)) {
            VanityProcess vanity = company.serve(CONFIG);
            company.publish(vanity.port());

            ProgramResult list = company.direct().run("list", "-m", "mycompany.com/go/fo@latest");

            HttpResponse<String> vanitys = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(vanity.url() + "/go/fo?go-get=1"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(vanitys.body()).isNotBlank().containsOnlyOnce("\n");
            assertThat(list)
                    .isEqualTo(new ProgramResult(1, """
                    go: mycompany.com/go/fo@latest: unrecognized import path "mycompany.com/go/fo": \
                    reading https://mycompany.com/go/fo?go-get=1: 404 Not Found
                    	server response: %s""".formatted(vanitys.body().strip())));
        }
    }
}
