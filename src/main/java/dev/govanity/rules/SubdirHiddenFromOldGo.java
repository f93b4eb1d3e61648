package dev.govanity.rules;

import dev.govanity.config.ConfigDocument;
import dev.govanity.config.EntryDocument;
import dev.govanity.diagnostic.Diagnostic;
import dev.govanity.golang.Quote;
import dev.govanity.golang.Vcs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A {@code subdir}, whose tag Go 1.24 and older ignore. Reported once for a file, because it depends on the users and
 * not on the entry. With {@code vcs: mod} every Go ignores it, which is reported for each entry.
 */
final class SubdirHiddenFromOldGo implements Rule {
    @Override
    public void check(ConfigDocument document, Consumer<Diagnostic> problems) {
        List<EntryDocument> hidden = new ArrayList<>();
        for (EntryDocument entry : document.entries()) {
            if (entry.subdir().isEmpty()) {
                continue;
            }
            if (entry.knownVcs().equals(Optional.of(Vcs.MOD))) {
                problems.accept(ignored(entry).about(document.importPath(entry)));
            } else {
                hidden.add(entry);
            }
        }
        if (!hidden.isEmpty()) {
            problems.accept(hidden(hidden).about(document.importPath(hidden.get(0))));
        }
    }

    private Diagnostic ignored(EntryDocument entry) {
        return Diagnostic.warning(
                        id(), entry.subdir().orElseThrow().span(), name(entry) + " is ignored with \"vcs: mod\"")
                .help("remove it: go asks a module proxy for the whole module path");
    }

    private Diagnostic hidden(List<EntryDocument> entries) {
        EntryDocument first = entries.get(0);
        String others = entries.size() == 1 ? "" : " and " + (entries.size() - 1) + " more";
        return Diagnostic.warning(
                        id(),
                        first.subdir().orElseThrow().span(),
                        "subdir hides entry " + Quote.quote(first.key().text()) + others + " from Go 1.24 and older")
                .help("they say \"no go-import meta tags ()\"; if everybody has Go 1.25, say so here with"
                        + " \"# vanity:ignore " + id() + " REASON\"");
    }

    private static String name(EntryDocument entry) {
        return "subdir in entry " + Quote.quote(entry.key().text());
    }
}
