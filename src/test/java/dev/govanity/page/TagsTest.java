package dev.govanity.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govanity.config.Config;
import dev.govanity.config.Docs;
import dev.govanity.config.Entry;
import dev.govanity.golang.GoImport;
import dev.govanity.golang.GoImportChoice;
import dev.govanity.golang.GoImportReader;
import dev.govanity.golang.Vcs;
import dev.govanity.property.Property;
import dev.govanity.property.Samples;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What stands in a page's head is what the go command reads out of it, whatever a config holds. */
final class TagsTest {
    private static final String HOST = "mycompany.com";

    @Property
    void reachGoAsTheyAre(Samples samples) {
        Entry entry = entry(samples);
        String importPath = HOST + entry.path();
        GoImport meant = new GoImport(importPath, entry.vcs().word(), entry.repoRoot(), entry.subdir());
        assertThat(chosen(entry, "go-get=1", "", importPath)).isEqualTo(meant);
        assertThat(chosen(entry, "go-get=1", "/sub", importPath + "/sub")).isEqualTo(meant);
    }

    @Property
    void reachGoFromPagesForPeople(Samples samples) {
        Entry entry = entry(samples);
        String importPath = HOST + entry.path() + "/sub";
        assertThat(chosen(entry, null, "/sub", importPath)).isEqualTo(chosen(entry, "go-get=1", "/sub", importPath));
    }

    private static GoImport chosen(Entry entry, String query, String below, String importPath) {
        Config config = Config.builder(List.of(entry)).host(Optional.of(HOST)).build();
        Snapshot snapshot = new Snapshot(config, "vanity.yaml", Instant.EPOCH, () -> "");
        PageRequest request = new PageRequest("GET", entry.path() + below, query, null, null, null);
        byte[] page = Responder.respond(snapshot, Backends.UNKNOWN, request).body();
        GoImportChoice choice = GoImportReader.read(page).choose(importPath);
        return ((GoImportChoice.Chosen) choice).tag();
    }

    private static Entry entry(Samples samples) {
        String description = text(samples, 0);
        return Entry.builder(path(samples), samples.of(Vcs.values()), text(samples, 1))
                .subdir(text(samples, 0))
                .display(text(samples, 1) + " " + text(samples, 1) + " " + text(samples, 1))
                .docs(docs(samples))
                .description(description)
                .deprecated(Optional.of(description))
                .build();
    }

    private static String path(Samples samples) {
        return String.join("", samples.list(3, element -> "/" + element.text("abz019-_~", 1, 6)));
    }

    /** Everything that XML can carry and that does not end a field. */
    private static String text(Samples samples, int shortest) {
        return samples.text("&<>\"'`=;/-!?[]{}#%:@+ae1\u00e9\u4e16\ufffd", shortest, 12);
    }

    private static Docs docs(Samples samples) {
        return samples.of(
                new Docs.OwnPage(),
                Docs.PKG_GO_DEV,
                new Docs.Site("https://godoc.mycompany.com/?a=\"b\"&p={importPath}"));
    }
}
