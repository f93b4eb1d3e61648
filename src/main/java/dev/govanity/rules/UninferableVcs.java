package dev.govanity.rules;

import dev.govanity.config.ConfigDocument;
import dev.govanity.config.EntryDocument;
import dev.govanity.diagnostic.Diagnostic;
import dev.govanity.forge.RootReview;
import dev.govanity.golang.Quote;
import java.util.function.Consumer;

/** An entry without {@code vcs} whose repo root does not show it either. */
final class UninferableVcs implements EntryRule {
    @Override
    public void check(ConfigDocument document, EntryDocument entry, Consumer<Diagnostic> problems) {
        // a root that cannot be fixed is already reported
        if (entry.vcs().isEmpty()
                && entry.servedRoot().isPresent()
                && entry.effectiveVcs().isEmpty()) {
            RootReview review = entry.review().orElseThrow();
            problems.accept(Diagnostic.error(
                            id(),
                            entry.repo().orElseThrow().span(),
                            "repo root " + Quote.quote(review.shown()) + " does not tell its vcs")
                    .about(document.importPath(entry))
                    .help("add \"vcs: git\" to entry " + Quote.quote(entry.key().text())
                            + ", or whatever the repository is"));
        }
    }
}
