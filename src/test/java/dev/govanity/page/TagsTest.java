package dev.govanity.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govanity.config.Config;
import dev.govanity.config.Docs;
import dev.govanity.config.Entry;
import dev.govanity.golang.GoImport;
import dev.govanity.golang.GoImportChoice;
import dev.govanity.golang.GoImportReader;
import dev.govanity.golang.Vcs;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What stands in a page's head is what the go command reads out of it, whatever a config holds. */
final class TagsTest {
    private static final String HOST = "mycompany.com";

    @Property
    void reachGoAsTheyAre(@ForAll("entries") Entry entry) {
        String importPath = HOST + entry.path();
        GoImport meant = new GoImport(importPath, entry.vcs().word(), entry.repoRoot(), entry.subdir());
        assertThat(chosen(entry, "go-get=1", "", importPath)).isEqualTo(meant);
        assertThat(chosen(entry, "go-get=1", "/sub", importPath + "/sub")).isEqualTo(meant);
    }

    @Property
    void reachGoFromPagesForPeople(@ForAll("entries") Entry entry) {
        String importPath = HOST + entry.path() + "/sub";
        assertThat(chosen(entry, null, "/sub", importPath)).isEqualTo(chosen(entry, "go-get=1", "/sub", importPath));
    }

    private static GoImport chosen(Entry entry, String query, String below, String importPath) {
        Config config = Config.builder(List.of(entry)).host(Optional.of(HOST)).build();
        Snapshot snapshot = new Snapshot(config, "vanity.yaml", Instant.EPOCH, () -> "");
        Request request = new Request("GET", entry.path() + below, query, null, null);
        byte[] page = Responder.respond(snapshot, Backends.UNKNOWN, request).body();
        GoImportChoice choice = GoImportReader.read(page).choose(importPath);
        return ((GoImportChoice.Chosen) choice).tag();
    }

    @Provide
    Arbitrary<Entry> entries() {
        return Combinators.combine(paths(), Arbitraries.of(Vcs.values()), text(1), text(0), displays(), docs(), text(0))
                .as((path, vcs, root, subdir, display, docs, description) -> Entry.builder(path, vcs, root)
                        .subdir(subdir)
                        .display(display)
                        .docs(docs)
                        .description(description)
                        .deprecated(Optional.of(description))
                        .build());
    }

    private static Arbitrary<String> paths() {
        Arbitrary<String> element =
                Arbitraries.strings().withChars("abz019-_~").ofMinLength(1).ofMaxLength(6);
        return element.list().ofMaxSize(3).map(elements -> elements.isEmpty() ? "" : "/" + String.join("/", elements));
    }

    /** Everything that XML can carry and that does not end a field. */
    private static Arbitrary<String> text(int minLength) {
        return Arbitraries.strings()
                .withChars("&<>\"'`=;/-!?[]{}#%:@+ae1")
                .withChars('\u00e9', '\u4e16', '\ufffd')
                .ofMinLength(minLength)
                .ofMaxLength(12)
                .injectDuplicates(0.1);
    }

    private static Arbitrary<String> displays() {
        return text(1).list().ofSize(3).map(fields -> String.join(" ", fields));
    }

    private static Arbitrary<Docs> docs() {
        return Arbitraries.of(
                new Docs.OwnPage(),
                Docs.PKG_GO_DEV,
                new Docs.Site("https://godoc.mycompany.com/?a=\"b\"&p={importPath}"));
    }
}
