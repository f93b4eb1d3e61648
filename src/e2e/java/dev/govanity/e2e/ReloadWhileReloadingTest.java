package dev.govanity.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govanity.e2e.lab.Http;
import dev.govanity.e2e.lab.VanityProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Requests to the admin listener while a large config is read. */
class ReloadWhileReloadingTest {
    private static final int ROUTES = 100_000;
    private static final int REQUESTS = 12;

    /** Kubernetes' default for a probe is a second. Two cores are busy meanwhile. */
    private static final Duration TO_BE_HEALTHY = Duration.ofSeconds(5);

    private static final Pattern RELOADS = Pattern.compile("vanity_reloads_total\\{outcome=\"(\\w+)\"} (\\d+)");

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    private Path directory;

    @Test
    void staysHealthyAndReadsOnceForAllWhoAsk() throws IOException {
        Path config = Files.writeString(directory.resolve("vanity.yaml"), config(1));
        try (VanityProcess vanity = VanityProcess.serve(config, "-Xmx1g")) {
            vanity.edit(config(ROUTES));
            CompletableFuture<HttpResponse<String>> running = reload(vanity);
            String during = get(vanity, "/-/status?format=json");
            while (!during.contains("\"reloadRunningSince\":\"")) {
                assertThat(running).as(during).isNotDone();
                during = get(vanity, "/-/status?format=json");
            }
            assertThat(during).contains("\"routes\":1,");
            assertThat(get(vanity, "/metrics")).containsPattern("vanity_reload_running_since_timestamp_seconds [1-9]");

            List<CompletableFuture<HttpResponse<String>>> more =
                    Stream.generate(() -> reload(vanity)).limit(REQUESTS).toList();
            int healthy = 0;
            while (!CompletableFuture.allOf(more.toArray(CompletableFuture[]::new))
                    .isDone()) {
                assertThat(get(vanity, "/-/healthy")).isEqualTo("healthy\n");
                healthy++;
            }
            assertThat(healthy).as("times that it was healthy meanwhile").isGreaterThan(REQUESTS);
            assertThat(running.join().statusCode()).isEqualTo(200);
            assertThat(more).allMatch(each -> each.join().statusCode() == 200);
            assertThat(more)
                    .map(each -> each.join().body())
                    .containsOnly(more.get(0).join().body());

            String after = get(vanity, "/-/status?format=json");
            assertThat(after).contains("\"routes\":" + ROUTES + ",").doesNotContain("reloadRunningSince");
            assertThat(reloads(get(vanity, "/metrics")))
                    .as("the start, what ran, what all shared, and perhaps the change that was seen")
                    .isBetween(3, 4);
        }
    }

    private static int reloads(String metrics) {
        int count = 0;
        for (Matcher each = RELOADS.matcher(metrics); each.find(); ) {
            count += Integer.parseInt(each.group(2));
        }
        return count;
    }

    private CompletableFuture<HttpResponse<String>> reload(VanityProcess vanity) {
        return client.sendAsync(
                HttpRequest.newBuilder(URI.create(vanity.admin() + "/-/reload"))
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private String get(VanityProcess vanity, String path) {
        return Http.send(
                        client,
                        HttpRequest.newBuilder(URI.create(vanity.admin() + path))
                                .timeout(TO_BE_HEALTHY)
                                .build())
                .body();
    }

    private static String config(int routes) {
        StringBuilder text = new StringBuilder("host: mycompany.com\npaths:\n");
        for (int i = 0; i < routes; i++) {
            text.append("  /m")
                    .append(i)
                    .append(": {repo: \"https://git.mycompany.com/go/m")
                    .append(i);
            text.append("\", vcs: git}\n");
        }
        return text.toString();
    }
}
