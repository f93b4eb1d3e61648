package dev.govanity.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govanity.config.Config;
import dev.govanity.config.Entry;
import dev.govanity.golang.Vcs;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the golden exchanges cannot show. */
final class ResponderTest {
    @Test
    void rendersAPageForGoOnce() {
        Snapshot snapshot = snapshot(Optional.of("mycompany.com"), 3);
        Response first = ask(snapshot, "/m00001", "go-get=1", null);
        assertThat(ask(snapshot, "/m00001/below", "go-get=1", null).body()).isSameAs(first.body());
        assertThat(ask(snapshot, "/m00002", "go-get=1", null).body()).isNotSameAs(first.body());
    }

    @Test
    void rendersAnewForEachHost() {
        Snapshot snapshot = snapshot(Optional.empty(), 1);
        for (String host : List.of("a.example", "b.example", "a.example")) {
            assertThat(text(ask(snapshot, "/m00000", "go-get=1", host))).contains("\"" + host + "/m00000 git ");
            assertThat(text(ask(snapshot, "/", null, host))).contains("<h1>" + host + "</h1>");
        }
    }

    @Test
    void cutsAListingThatIsTooLongForAPage() {
        String page = text(ask(snapshot(Optional.of("mycompany.com"), 10_001), "/", null, null));
        assertThat(page)
                .contains("<p class=\"soft\">10001 modules</p>")
                .contains(">mycompany.com/m09999</a>")
                .doesNotContain("mycompany.com/m10000")
                .contains("<p class=\"soft\">The rest is too long for one page</p>");
    }

    @Test
    void showsAnIndexOfNothing() {
        Snapshot snapshot = snapshot(Optional.of("mycompany.com"), 0);
        assertThat(text(ask(snapshot, "/", null, null))).contains("0 modules");
        assertThat(text(ask(snapshot, "/", "go-get=1", null))).isEqualTo("no module \"mycompany.com\" here\n");
    }

    private static Response ask(Snapshot snapshot, String path, String query, String host) {
        return Responder.respond(snapshot, Backends.UNKNOWN, new Request("GET", path, query, host, null, null));
    }

    private static String text(Response response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    private static Snapshot snapshot(Optional<String> host, int modules) {
        List<Entry> entries = IntStream.range(0, modules)
                .mapToObj(number -> entry(String.format("/m%05d", number)))
                .toList();
        return new Snapshot(Config.builder(entries).host(host).build(), "vanity.yaml", Instant.EPOCH, () -> "");
    }

    private static Entry entry(String path) {
        return Entry.builder(path, Vcs.GIT, "https://h/x").build();
    }
}
