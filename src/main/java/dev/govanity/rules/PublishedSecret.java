package dev.govanity.rules;

import dev.govanity.config.ConfigDocument;
import dev.govanity.config.EntryDocument;
import dev.govanity.diagnostic.Diagnostic;
import dev.govanity.forge.Fault;
import dev.govanity.forge.Finding;
import dev.govanity.forge.RootReview;
import dev.govanity.golang.Quote;
import dev.govanity.yaml.YamlNode.Scalar;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A password or token in a URL that pages show: everywhere but in the repo root, whose own rule is {@code credentials}. */
final class PublishedSecret implements Rule {
    private static final Pattern URL = Pattern.compile("\\S+://\\S+");

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
        Matcher urls = URL.matcher(value.text());
        while (urls.find()) {
            for (Finding finding : RootReview.of(urls.group(), Optional.empty()).findings()) {
                if (finding.fault() == Fault.CREDENTIALS) {
                    problems.accept(Diagnostic.error(
                                    id(),
                                    value.part(urls.start() + finding.start(), urls.start() + finding.end()),
                                    name + " holds a password or token, which every page shows")
                            .help("leave it out; whoever has seen the file has it, so revoke it"));
                }
            }
        }
    }
}
