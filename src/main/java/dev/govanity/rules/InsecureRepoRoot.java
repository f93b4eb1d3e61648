package dev.govanity.rules;

import dev.govanity.config.ConfigDocument;
import dev.govanity.config.EntryDocument;
import dev.govanity.diagnostic.Diagnostic;
import dev.govanity.golang.Quote;
import dev.govanity.yaml.YamlNode.Scalar;
import java.util.List;
import java.util.function.Consumer;

/** A repo root that is fetched in the clear. */
final class InsecureRepoRoot implements EntryRule {
    private static final List<String> IN_THE_CLEAR = List.of("http", "git", "svn", "bzr");

    @Override
    public void check(ConfigDocument document, EntryDocument entry, Consumer<Diagnostic> problems) {
        if (entry.repo().isPresent()) {
            Scalar repo = entry.repo().get();
            String scheme = repo.text().substring(0, Math.max(0, repo.text().indexOf("://")));
            if (IN_THE_CLEAR.contains(scheme)) {
                problems.accept(describe(entry, repo, scheme).about(document.importPath(entry)));
            }
        }
    }

    private Diagnostic describe(EntryDocument entry, Scalar repo, String scheme) {
        return Diagnostic.warning(
                        id(),
                        repo.part(0, scheme.length()),
                        "repo root of entry " + Quote.quote(entry.key().text()) + " is fetched over " + scheme
                                + ", in the clear")
                .help("go takes it without GOINSECURE, which is for the import path's own host: anybody on the"
                        + " way can change the code; write an https or ssh root");
    }
}
