package dev.govanity.rules;

import dev.govanity.config.ConfigDocument;
import dev.govanity.config.EntryDocument;
import dev.govanity.diagnostic.Diagnostic;
import dev.govanity.golang.Quote;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** Two entries that differ only by case: they are two modules for go, but people confuse them. */
final class EntriesDifferOnlyByCase implements Rule {
    @Override
    public void check(ConfigDocument document, Consumer<Diagnostic> problems) {
        Map<String, EntryDocument> seen = new HashMap<>(document.entries().size() * 2);
        for (EntryDocument entry : document.entries()) {
            EntryDocument first = seen.putIfAbsent(entry.path().toLowerCase(Locale.ROOT), entry);
            if (first != null) {
                String twin = Quote.quote(first.key().text());
                problems.accept(Diagnostic.warning(
                                id(),
                                entry.key().span(),
                                "entry " + Quote.quote(entry.key().text()) + " differs from " + twin + " only by case")
                        .about(document.importPath(entry))
                        .help("import paths are case-sensitive, people are not: keep one spelling")
                        .note(first.key().span(), twin + " stands here"));
            }
        }
    }
}
