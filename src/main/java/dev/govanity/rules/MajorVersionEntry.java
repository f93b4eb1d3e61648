package dev.govanity.rules;

import dev.govanity.config.ConfigDocument;
import dev.govanity.config.EntryDocument;
import dev.govanity.diagnostic.Diagnostic;
import dev.govanity.golang.PathMajor;
import dev.govanity.golang.Quote;
import java.util.Optional;
import java.util.function.Consumer;

/** An entry for one major version: the entry without it answers for all of them. */
final class MajorVersionEntry implements EntryRule {
    @Override
    public void check(ConfigDocument document, EntryDocument entry, Consumer<Diagnostic> problems) {
        Optional<PathMajor> split = PathMajor.splitOrdinary(entry.path());
        if (split.isPresent() && !split.get().suffix().isEmpty()) {
            problems.accept(describe(document, entry, split.get()));
        }
    }

    private Diagnostic describe(ConfigDocument document, EntryDocument entry, PathMajor major) {
        String key = entry.key().text();
        int start = entry.path().length() - major.suffix().length();
        String without = start == 0 ? "\"/\"" : Quote.quote(entry.path().substring(0, start));
        return Diagnostic.warning(
                        id(),
                        entry.key().part(start, entry.path().length()),
                        "entry " + Quote.quote(key) + " is for one major version")
                .about(document.importPath(entry))
                .help("an entry " + without + " answers for " + Quote.quote(entry.path())
                        + " too; one of its own is for a version that lives in another repository");
    }
}
