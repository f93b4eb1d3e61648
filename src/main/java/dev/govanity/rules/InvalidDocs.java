package dev.govanity.rules;

import dev.govanity.config.ConfigDocument;
import dev.govanity.config.Docs;
import dev.govanity.config.EntryDocument;
import dev.govanity.diagnostic.Diagnostic;
import dev.govanity.diagnostic.Spelling;
import dev.govanity.golang.Quote;
import dev.govanity.yaml.ScalarText;
import dev.govanity.yaml.YamlNode.Scalar;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A {@code docs} that is not an address for a browser. */
final class InvalidDocs implements Rule {
    private static final Pattern WEB_URL = Pattern.compile("https?://[^/\\s\"<>][^\\s\"<>]*+");
    private static final Set<String> WORDS = Set.of(Docs.NONE, Docs.REPO);
    private static final Pattern IN_BRACES = Pattern.compile("\\{[^{}]*+\\}");

    /** Whether it is a web address. */
    static boolean isWebAddress(String docs) {
        return WEB_URL.matcher(docs).matches();
    }

    @Override
    public void check(ConfigDocument document, Consumer<Diagnostic> problems) {
        document.docs().flatMap(docs -> check(document, docs, "")).ifPresent(problems);
        for (EntryDocument entry : document.entries()) {
            entry.docs()
                    .flatMap(docs -> check(
                            document,
                            docs,
                            " in entry " + Quote.quote(entry.key().text())))
                    .map(diagnostic -> diagnostic.about(document.importPath(entry)))
                    .ifPresent(problems);
        }
    }

    private Optional<Diagnostic> check(ConfigDocument document, Scalar docs, String where) {
        if (WORDS.contains(docs.text())) {
            return Optional.empty();
        }
        String name = "docs " + Quote.quote(docs.text()) + where;
        if (!isWebAddress(docs.text())) {
            return Optional.of(Diagnostic.error(
                            id(), docs.span(), name + " is neither a web address nor \"repo\" nor \"none\"")
                    .help("write a base such as \"https://pkg.go.dev/\", or a template with {importPath} in it"));
        }
        Matcher braces = IN_BRACES.matcher(docs.text());
        while (braces.find()) {
            if (!braces.group().equals(Docs.Site.PLACEHOLDER)) {
                return Optional.of(describe(document, docs, name, braces));
            }
        }
        return Optional.empty();
    }

    private Diagnostic describe(ConfigDocument document, Scalar docs, String name, Matcher braces) {
        String word = braces.group();
        List<String> known = List.of(Docs.Site.PLACEHOLDER);
        Diagnostic diagnostic = Diagnostic.error(
                        id(),
                        docs.part(braces.start(), braces.end()),
                        name + " has the unknown word " + Quote.quote(word) + Spelling.didYouMean(word, known))
                .help("write {importPath} where the import path belongs, and no other word in braces");
        return Spelling.nearest(word, known)
                .map(near -> diagnostic.fixedBy(
                        ScalarText.edit(document.source(), docs, docs.text().replace(word, near))))
                .orElse(diagnostic);
    }
}
