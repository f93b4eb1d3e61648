package dev.govanity.rules;

import dev.govanity.config.ConfigDocument;
import dev.govanity.config.EntryDocument;
import dev.govanity.diagnostic.Diagnostic;
import dev.govanity.golang.Quote;
import dev.govanity.golang.Vcs;
import java.util.function.Consumer;

/** {@code vcs: bzr}, which Go 1.27 no longer supports. */
final class VcsGoneInGo127 implements EntryRule {
    @Override
    public void check(ConfigDocument document, EntryDocument entry, Consumer<Diagnostic> problems) {
        if (entry.vcs().isPresent() && entry.vcs().get().text().equals(Vcs.BZR.word())) {
            String name = Quote.quote(entry.key().text());
            problems.accept(Diagnostic.warning(
                            id(), entry.vcs().get().span(), "vcs \"bzr\" in entry " + name + " is unknown to Go 1.27")
                    .about(document.importPath(entry))
                    .help("move the repository to git, or serve it from a module proxy with \"vcs: mod\""));
        }
    }
}
