package dev.govanity.rules;

import dev.govanity.config.ConfigDocument;
import dev.govanity.config.EntryDocument;
import dev.govanity.diagnostic.Diagnostic;
import dev.govanity.golang.Quote;
import dev.govanity.yaml.YamlNode.Scalar;
import java.util.List;
import java.util.function.Consumer;

/** A repo root that is fetched without encryption. */
final class InsecureRepoRoot implements EntryRule {
    private static final List<String> IN_THE_CLEAR = List.of("http", "git", "svn", "bzr", "ftp");

    @Override
    public void check(ConfigDocument document, EntryDocument entry, Consumer<Diagnostic> problems) {
        String root = entry.repo().map(Scalar::text).orElse("");
        for (String scheme : IN_THE_CLEAR) {
            if (root.startsWith(scheme) && root.startsWith("://", scheme.length())) {
                problems.accept(describe(document, entry, scheme));
            }
        }
    }

    private Diagnostic describe(ConfigDocument document, EntryDocument entry, String scheme) {
        String name = Quote.quote(entry.key().text());
        return Diagnostic.warning(
                        id(),
                        entry.repo().orElseThrow().part(0, scheme.length()),
                        "repo root of entry " + name + " is fetched over " + scheme + ", in the clear")
                .about(document.importPath(entry))
                .help("go accepts it without GOINSECURE, which only covers the import path's own host:"
                        + " anyone on the network can change the code; write an https or ssh root");
    }
}
