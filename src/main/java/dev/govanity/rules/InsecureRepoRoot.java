package dev.govanity.rules;

import dev.govanity.config.ConfigDocument;
import dev.govanity.config.EntryDocument;
import dev.govanity.diagnostic.Diagnostic;
import dev.govanity.golang.Quote;
import java.util.List;
import java.util.function.Consumer;

/** A repo root that is fetched in the clear. */
final class InsecureRepoRoot implements EntryRule {
    private static final List<String> IN_THE_CLEAR = List.of("http", "git", "svn", "bzr");

    @Override
    public void check(ConfigDocument document, EntryDocument entry, Consumer<Diagnostic> problems) {
        entry.repo()
                .ifPresent(repo -> IN_THE_CLEAR.stream()
                        .filter(scheme -> repo.text().startsWith(scheme + "://"))
                        .forEach(scheme -> problems.accept(Diagnostic.warning(
                                        id(),
                                        repo.part(0, scheme.length()),
                                        "repo root of entry "
                                                + Quote.quote(entry.key().text()) + " is fetched over " + scheme
                                                + ", in the clear")
                                .about(document.importPath(entry))
                                .help(
                                        "go takes it without GOINSECURE, which is for the import path's own host: anybody on the"
                                                + " way can change the code; write an https or ssh root"))));
    }
}
