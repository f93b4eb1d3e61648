package dev.govanity.rules;

import dev.govanity.config.ConfigDocument;
import dev.govanity.config.EntryDocument;
import dev.govanity.diagnostic.Diagnostic;
import dev.govanity.golang.Quote;
import dev.govanity.yaml.YamlNode.Scalar;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A variable or a template in free text, which no other rule checks. */
final class UnexpandedText implements EntryRule {
    private static final Pattern VARIABLE_OR_TEMPLATE =
            Pattern.compile("\\$\\{[A-Za-z_][^{}]{0,200}\\}|\\{\\{[^{}]{1,200}\\}\\}");

    @Override
    public void check(ConfigDocument document, EntryDocument entry, Consumer<Diagnostic> problems) {
        check(document, entry, "display", entry.display(), problems);
        check(document, entry, "branch", entry.branch(), problems);
        check(document, entry, "subdir", entry.subdir(), problems);
        check(document, entry, "description", entry.description(), problems);
        check(document, entry, "deprecated", entry.deprecated(), problems);
    }

    private void check(
            ConfigDocument document,
            EntryDocument entry,
            String key,
            Optional<Scalar> value,
            Consumer<Diagnostic> problems) {
        if (value.isEmpty() || value.get().text().indexOf('{') < 0) {
            return;
        }
        Matcher found = VARIABLE_OR_TEMPLATE.matcher(value.get().text());
        if (found.find()) {
            String owner = key + " in entry " + Quote.quote(entry.key().text());
            problems.accept(Diagnostic.warning(
                            id(),
                            value.get().part(found.start(), found.end()),
                            owner + " has " + Quote.quote(found.group()) + ", which is not expanded")
                    .about(document.importPath(entry))
                    .help(PastedText.SUBSTITUTE));
        }
    }
}
