package dev.govanity.rules;

import dev.govanity.config.ConfigDocument;
import dev.govanity.config.EntryDocument;
import dev.govanity.diagnostic.Diagnostic;
import dev.govanity.diagnostic.Spelling;
import dev.govanity.golang.Quote;
import dev.govanity.golang.Vcs;
import dev.govanity.yaml.ScalarText;
import dev.govanity.yaml.YamlNode.Scalar;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** A {@code vcs} that the go command does not know. */
final class UnknownVcs implements EntryRule {
    private static final List<String> KNOWN =
            Arrays.stream(Vcs.values()).map(Vcs::word).toList();

    @Override
    public void check(ConfigDocument document, EntryDocument entry, Consumer<Diagnostic> problems) {
        if (entry.vcs().isPresent() && entry.knownVcs().isEmpty()) {
            problems.accept(describe(document, entry, entry.vcs().get()));
        }
    }

    private Diagnostic describe(ConfigDocument document, EntryDocument entry, Scalar vcs) {
        Diagnostic diagnostic = Diagnostic.error(
                        id(),
                        vcs.span(),
                        "unknown vcs " + Quote.quote(vcs.text()) + " in entry "
                                + Quote.quote(entry.key().text()) + Spelling.didYouMean(vcs.text(), KNOWN))
                .about(document.importPath(entry))
                .help("write one of " + String.join(", ", KNOWN));
        Diagnostic complete = GoWords.aboutVcs(entry).map(diagnostic::saidByGo).orElse(diagnostic);
        return Spelling.nearest(vcs.text(), KNOWN)
                .map(near -> complete.fixedBy(ScalarText.edit(document.source(), vcs, near)))
                .orElse(complete);
    }
}
