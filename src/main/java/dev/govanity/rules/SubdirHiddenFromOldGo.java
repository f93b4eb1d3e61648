package dev.govanity.rules;

import dev.govanity.config.ConfigDocument;
import dev.govanity.config.EntryDocument;
import dev.govanity.diagnostic.Diagnostic;
import dev.govanity.golang.Quote;
import dev.govanity.golang.Vcs;
import dev.govanity.yaml.YamlNode.Scalar;
import java.util.Optional;
import java.util.function.Consumer;

/** A {@code subdir}, whose tag Go 1.24 and older do not see; with {@code vcs: mod} nobody does. */
final class SubdirHiddenFromOldGo implements EntryRule {
    @Override
    public void check(ConfigDocument document, EntryDocument entry, Consumer<Diagnostic> problems) {
        if (entry.subdir().isPresent()) {
            problems.accept(describe(entry, entry.subdir().get()).about(document.importPath(entry)));
        }
    }

    private Diagnostic describe(EntryDocument entry, Scalar subdir) {
        String name = "subdir in entry " + Quote.quote(entry.key().text());
        if (entry.knownVcs().equals(Optional.of(Vcs.MOD))) {
            return Diagnostic.warning(id(), subdir.span(), name + " is passed over with \"vcs: mod\"")
                    .help("remove it: a module proxy is asked for the whole module path");
        }
        return Diagnostic.warning(id(), subdir.span(), name + " hides the entry from Go 1.24 and older")
                .help("they say \"no go-import meta tags ()\"; if everybody has Go 1.25, say so with"
                        + " \"# vanity:ignore " + id() + " REASON\"");
    }
}
