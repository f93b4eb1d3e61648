package dev.govanity.rules;

import dev.govanity.config.ConfigDocument;
import dev.govanity.config.Docs;
import dev.govanity.diagnostic.Diagnostic;
import dev.govanity.golang.Quote;
import dev.govanity.yaml.YamlNode.Scalar;
import java.util.function.Consumer;

/** A {@code docs} of the file that sends people to the same page for every import path. */
final class DocsOnOnePage implements Rule {
    @Override
    public void check(ConfigDocument document, Consumer<Diagnostic> problems) {
        document.docs()
                .filter(docs -> InvalidDocs.isWebAddress(docs.text()) && new Docs.Site(docs.text()).isOnePage())
                .filter(docs -> isForSeveral(document))
                .ifPresent(docs -> problems.accept(describe(docs)));
    }

    private static boolean isForSeveral(ConfigDocument document) {
        return document.entries().stream()
                .filter(entry -> entry.docs().isEmpty())
                .skip(1)
                .findAny()
                .isPresent();
    }

    private Diagnostic describe(Scalar docs) {
        String message = "docs " + Quote.quote(docs.text()) + " is one page for all modules";
        return Diagnostic.warning(id(), docs.span(), message)
                .help("end it in \"/\" to append the import path, or write {importPath} where that belongs");
    }
}
