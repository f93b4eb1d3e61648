package dev.govanity.rules;

import dev.govanity.config.ConfigDocument;
import dev.govanity.config.EntryDocument;
import dev.govanity.diagnostic.Diagnostic;
import dev.govanity.golang.Quote;
import dev.govanity.yaml.YamlNode.Scalar;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** A {@code docs} that no browser can be sent to. */
final class InvalidDocs implements Rule {
    private static final Pattern WEB_URL = Pattern.compile("https?://[^/\\s\"<>]+[^\\s\"<>]*");

    @Override
    public void check(ConfigDocument document, Consumer<Diagnostic> problems) {
        document.docs().ifPresent(docs -> check(docs, "docs " + Quote.quote(docs.text()), problems));
        for (EntryDocument entry : document.entries()) {
            if (entry.docs().isPresent()) {
                check(document, entry, entry.docs().get(), problems);
            }
        }
    }

    private void check(ConfigDocument document, EntryDocument entry, Scalar docs, Consumer<Diagnostic> problems) {
        String name = "docs " + Quote.quote(docs.text()) + " in entry "
                + Quote.quote(entry.key().text());
        check(docs, name, diagnostic -> problems.accept(diagnostic.about(document.importPath(entry))));
    }

    private void check(Scalar docs, String name, Consumer<Diagnostic> problems) {
        if (!docs.text().equals("none") && !WEB_URL.matcher(docs.text()).matches()) {
            problems.accept(Diagnostic.error(id(), docs.span(), name + " is neither a web address nor \"none\"")
                    .help("write a base such as \"https://pkg.go.dev/\", or a template with {importPath} in it"));
        }
    }
}
