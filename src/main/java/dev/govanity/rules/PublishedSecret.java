package dev.govanity.rules;

import dev.govanity.config.ConfigDocument;
import dev.govanity.config.EntryDocument;
import dev.govanity.diagnostic.Diagnostic;
import dev.govanity.diagnostic.Span;
import dev.govanity.golang.Quote;
import dev.govanity.yaml.YamlNode.Scalar;
import java.util.Optional;
import java.util.function.Consumer;

/** A password or token in text that pages show. For the repo root there is the rule {@code credentials}. */
final class PublishedSecret implements Rule {
    @Override
    public void check(ConfigDocument document, Consumer<Diagnostic> problems) {
        document.docs().ifPresent(docs -> check(docs, "docs", problems));
        for (EntryDocument entry : document.entries()) {
            check(document, entry, entry.docs(), "docs", problems);
            check(document, entry, entry.display(), "display", problems);
            check(document, entry, entry.description(), "description", problems);
            check(document, entry, entry.deprecated(), "deprecated", problems);
        }
    }

    private void check(
            ConfigDocument document,
            EntryDocument entry,
            Optional<Scalar> value,
            String key,
            Consumer<Diagnostic> problems) {
        if (value.isPresent()) {
            String name = key + " in entry " + Quote.quote(entry.key().text());
            check(value.get(), name, problem -> problems.accept(problem.about(document.importPath(entry))));
        }
    }

    private void check(Scalar value, String name, Consumer<Diagnostic> problems) {
        for (Span secret : SecretScan.few(SecretScan.ofValue(value.text()))) {
            problems.accept(Diagnostic.error(
                            id(),
                            value.part(secret.start(), secret.end()),
                            name + " holds a password or token, which every page shows")
                    .help("leave it out; everybody who has seen the file knows it, so revoke it"));
        }
    }
}
