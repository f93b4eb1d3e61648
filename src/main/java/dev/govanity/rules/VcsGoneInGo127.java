package dev.govanity.rules;

import dev.govanity.config.ConfigDocument;
import dev.govanity.config.EntryDocument;
import dev.govanity.diagnostic.Diagnostic;
import dev.govanity.golang.Quote;
import dev.govanity.golang.Vcs;
import java.util.function.Consumer;

/** {@code vcs: bzr}, which Go 1.26 is the last to know. */
final class VcsGoneInGo127 implements EntryRule {
    @Override
    public void check(ConfigDocument document, EntryDocument entry, Consumer<Diagnostic> problems) {
        entry.vcs()
                .filter(vcs -> vcs.text().equals(Vcs.BZR.word()))
                .ifPresent(vcs -> problems.accept(Diagnostic.warning(
                                id(),
                                vcs.span(),
                                "vcs \"bzr\" in entry "
                                        + Quote.quote(entry.key().text()) + " is unknown to Go 1.27")
                        .about(document.importPath(entry))
                        .help("move the repository to git, or serve it from a module proxy with \"vcs: mod\"")));
    }
}
