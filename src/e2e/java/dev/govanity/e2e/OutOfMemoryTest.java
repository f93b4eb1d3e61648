package dev.govanity.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govanity.e2e.lab.Http;
import dev.govanity.e2e.lab.ProgramResult;
import dev.govanity.e2e.lab.VanityProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A config that does not fit in memory, in a real Java with little of it and none of the launcher's flags. */
class OutOfMemoryTest {
    private static final String LITTLE = "-Xmx48m";
    private static final String SMALL = "host: mycompany.com\npaths: {/go/foo: {repo: https://h/foo, vcs: git}}\n";
    private static final Pattern MEBIBYTES = Pattern.compile("\\d+ MiB");

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    private Path directory;

    /** So many that the text itself does not fit, and so many that what is read from it does not. */
    @ParameterizedTest
    @ValueSource(ints = {600_000, 150_000})
    void doesNotStartOnAConfigThatDoesNotFit(int entries) throws IOException {
        Path config = Files.writeString(directory.resolve("vanity.yaml"), config(entries));
        ProgramResult end = VanityProcess.command("serve", "--listen", "127.0.0.1:0", "--admin", "off", config)
                .with("JDK_JAVA_OPTIONS", LITTLE)
                .run();
        assertThat(end.status()).isEqualTo(3);
        assertThat(lines(end.output()))
                .isIn(
                        "vanity: cannot read \"" + config + "\": does not fit in memory, of which Java may use N MiB;"
                                + " -Xmx raises the limit\n",
                        "vanity: out of memory, of which Java may use N MiB; -Xmx raises the limit\n");
    }

    @ParameterizedTest
    @ValueSource(ints = {600_000, 150_000})
    void rejectsAReloadThatDoesNotFit(int entries) throws Exception {
        Path config = Files.writeString(directory.resolve("vanity.yaml"), SMALL);
        try (VanityProcess vanity = VanityProcess.serve(config, LITTLE)) {
            vanity.edit(config(entries));
            HttpResponse<String> answer = reload(vanity);
            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(MEBIBYTES.matcher(answer.body()).replaceAll("N MiB"))
                    .contains("\"outcome\":\"rejected\",\"message\":\"cannot read \\\"" + config
                            + "\\\": does not fit in memory, of which Java may use N MiB; -Xmx raises the limit\","
                            + "\"diagnostics\":[]");
            assertThat(get(vanity.admin() + "/metrics"))
                    .contains("vanity_config_rejected 1.0\n")
                    .contains("vanity_reload_running_since_timestamp_seconds 0.0\n")
                    .containsPattern("vanity_reloads_total\\{outcome=\"rejected\"} [1-9]");
            assertThat(get(vanity.admin() + "/-/status?format=json")).contains("\"outcome\":\"rejected\"");
            assertThat(get(vanity.url() + "/go/foo?go-get=1")).contains("mycompany.com/go/foo git https://h/foo");

            vanity.edit(SMALL + "# mended\n");
            assertThat(reload(vanity).body()).contains("\"outcome\":\"swapped\"");
        }
    }

    @Test
    void validatesNothingThatDoesNotFit() throws IOException {
        Path config = Files.writeString(directory.resolve("vanity.yaml"), config(600_000));
        ProgramResult end = VanityProcess.command("validate", config)
                .with("JDK_JAVA_OPTIONS", LITTLE)
                .run();
        assertThat(end.status()).isEqualTo(3);
        assertThat(lines(end.output()))
                .isEqualTo("vanity: out of memory, of which Java may use N MiB; -Xmx raises the limit\n");
    }

    private static String lines(String output) {
        StringBuilder lines = new StringBuilder();
        output.lines()
                .filter(line -> !line.startsWith("NOTE: Picked up JDK_JAVA_OPTIONS"))
                .filter(line -> !line.contains(" WARN  config is still being read "))
                .forEach(line -> lines.append(MEBIBYTES.matcher(line).replaceAll("N MiB"))
                        .append('\n'));
        return lines.toString();
    }

    private static String config(int entries) {
        StringBuilder text = new StringBuilder("host: mycompany.com\npaths:\n");
        for (int i = 0; i < entries; i++) {
            text.append("  /m")
                    .append(i)
                    .append(": {repo: \"https://git.mycompany.com/go/m")
                    .append(i);
            text.append("\", vcs: git}\n");
        }
        return text.toString();
    }

    private HttpResponse<String> reload(VanityProcess vanity) {
        return Http.send(
                client,
                HttpRequest.newBuilder(URI.create(vanity.admin() + "/-/reload"))
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build());
    }

    private String get(String url) {
        return Http.send(client, HttpRequest.newBuilder(URI.create(url)).build())
                .body();
    }
}
