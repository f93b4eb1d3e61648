package dev.govanity.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govanity.e2e.lab.RunningProgram;
import dev.govanity.e2e.lab.VanityProcess;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** What a newcomer types first, in the project's directory. */
class QuickStartTest {
    @Test
    void servesSampleWithoutBeingToldOfIt() throws Exception {
        try (RunningProgram vanity = VanityProcess.command("serve", "--listen", "127.0.0.1:0", "--admin", "off")
                .start()) {
            String ready = vanity.awaitLine("listening on http://");
            URI foo = URI.create(ready.substring(ready.indexOf("http://")) + "/go/foo/bar?go-get=1");

            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(foo).build(), HttpResponse.BodyHandlers.ofString());

            assertThat(answer.body())
                    .contains("<meta name=\"go-import\""
                            + " content=\"mycompany.com/go/foo git ssh://git@10.10.30.30/go/foo.git\">");
        }
    }
}
