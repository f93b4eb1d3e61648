package dev.govanity.rules;

import dev.govanity.config.ConfigDocument;
import dev.govanity.config.EntryDocument;
import dev.govanity.diagnostic.Diagnostic;
import java.util.function.Consumer;

/** A rule that looks at one entry at a time. */
interface EntryRule extends Rule {
    void check(ConfigDocument document, EntryDocument entry, Consumer<Diagnostic> problems);

    @Override
    default void check(ConfigDocument document, Consumer<Diagnostic> problems) {
        for (EntryDocument entry : document.entries()) {
            check(document, entry, problems);
        }
    }
}
