package dev.govanity.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govanity.config.Config;
import dev.govanity.config.Docs;
import dev.govanity.config.Entry;
import dev.govanity.golang.Vcs;
import dev.govanity.outcome.Backend;
import dev.govanity.outcome.BackendStatus;
import dev.govanity.outcome.GoModule;
import dev.govanity.outcome.ProbeResult;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the golden exchanges cannot show. */
final class ResponderTest {
    @Test
    void rendersAPageForGoOnce() {
        Snapshot snapshot = snapshot(Optional.of("mycompany.com"), 3);
        PageResponse first = ask(snapshot, "/m00001", "go-get=1", null);
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

    /** One entry answers for all major versions of its module, and each has a page of its own. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "/m00000,        none,                         v1.0.0",
                "/m00000/sub,    mycompany.com/m00000,         none",
                "/m00000/v1,     mycompany.com/m00000,         none",
                "/m00000/v2,     none,                         v2.1.0",
                "/m00000/v2/sub, mycompany.com/m00000/v2,      none",
                "/m00000/v3,     none,                         none",
            })
    void callsAModuleByItsName(String path, String module, String versions) {
        List<GoModule> modules = List.of(
                new GoModule("mycompany.com/m00000", List.of("v1.0.0"), Optional.empty()),
                new GoModule("mycompany.com/m00000/v2", List.of("v2.1.0"), Optional.empty()));
        dev.govanity.outcome.ProbeOutcome outcome = new dev.govanity.outcome.ProbeOutcome(
                List.of(), modules, Optional.empty(), Optional.empty(), Optional.empty());
        Backend backend = new Backend("https://h/x", "git", "h", List.of("mycompany.com/m00000"));
        BackendStatus watched = new BackendStatus(
                backend, Optional.of(new ProbeResult(backend, outcome, Duration.ZERO, 1)), Optional.of(Instant.EPOCH));
        Snapshot snapshot = snapshot(Optional.of("mycompany.com"), 1);

        PageRequest request = new PageRequest("GET", path, null, null, null, null);
        String page = text(Responder.respond(snapshot, (vcs, root) -> Optional.of(watched), request));

        assertThat(page).contains("<pre>go get mycompany.com" + path + "</pre>", "since <time datetime=\"1970-");
        assertThat(term(page, "Module")).isEqualTo(Optional.ofNullable(module));
        assertThat(term(page, "Versions")).isEqualTo(Optional.ofNullable(versions));
    }

    private static Optional<String> term(String page, String name) {
        Matcher term = Pattern.compile("<dt>" + name + "</dt><dd>(.*?)</dd>").matcher(page);
        return term.find() ? Optional.of(term.group(1)) : Optional.empty();
    }

    private static PageResponse ask(Snapshot snapshot, String path, String query, String host) {
        return Responder.respond(snapshot, Backends.UNKNOWN, new PageRequest("GET", path, query, host, null, null));
    }

    private static String text(PageResponse response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    private static Snapshot snapshot(Optional<String> host, int modules) {
        List<Entry> entries = IntStream.range(0, modules)
                .mapToObj(number -> entry(String.format("/m%05d", number)))
                .toList();
        return new Snapshot(Config.builder(entries).host(host).build(), "vanity.yaml", Instant.EPOCH, () -> "");
    }

    private static Entry entry(String path) {
        return Entry.builder(path, Vcs.GIT, "https://h/x")
                .docs(new Docs.OwnPage())
                .build();
    }
}
