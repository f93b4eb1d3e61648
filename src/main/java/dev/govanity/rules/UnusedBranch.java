package dev.govanity.rules;

import dev.govanity.config.ConfigDocument;
import dev.govanity.config.EntryDocument;
import dev.govanity.diagnostic.Diagnostic;
import dev.govanity.golang.Quote;
import java.util.function.Consumer;

/** A {@code branch} beside a {@code display}, which makes it unused. */
final class UnusedBranch implements EntryRule {
    @Override
    public void check(ConfigDocument document, EntryDocument entry, Consumer<Diagnostic> problems) {
        if (entry.display().isPresent() && entry.branch().isPresent()) {
            problems.accept(Diagnostic.warning(
                            id(),
                            entry.branch().get().span(),
                            "branch in entry " + Quote.quote(entry.key().text()) + " is not used beside \"display\"")
                    .about(document.importPath(entry))
                    .help("remove one of them"));
        }
    }
}
