package dev.govanity.rules;

import dev.govanity.config.ConfigDocument;
import dev.govanity.config.EntryDocument;
import dev.govanity.diagnostic.Diagnostic;
import dev.govanity.golang.Quote;
import dev.govanity.golang.Refusal;
import dev.govanity.golang.Subdir;
import dev.govanity.yaml.YamlNode.Scalar;
import java.util.Optional;
import java.util.function.Consumer;

/** A {@code subdir} that go refuses, that splits the tag into more fields, or that names no directory of a repository. */
final class InvalidSubdir implements EntryRule {
    @Override
    public void check(ConfigDocument document, EntryDocument entry, Consumer<Diagnostic> problems) {
        entry.subdir()
                .flatMap(subdir -> describe(entry, subdir))
                .ifPresent(diagnostic -> problems.accept(diagnostic.about(document.importPath(entry))));
    }

    private Optional<Diagnostic> describe(EntryDocument entry, Scalar subdir) {
        String text = subdir.text();
        String quoted = "subdir " + Quote.quote(text) + " in entry "
                + Quote.quote(entry.key().text());
        Optional<Refusal> refusal = Subdir.check(text);
        if (refusal.isPresent()) {
            Refusal found = refusal.get();
            return Optional.of(Diagnostic.error(
                            id(), subdir.part(found.start(), found.end()), quoted + " has a " + found.message())
                    .saidByGo(Subdir.invalid(text, found))
                    .help("write the directory as it is named from the top of the repository, such as \"go/lib\""));
        }
        for (String element : text.split("/", -1)) {
            if (element.isEmpty() || element.equals(".") || element.equals("..")) {
                return Optional.of(Diagnostic.error(
                                id(),
                                subdir.span(),
                                quoted + " holds the path element \"" + element + "\", which no version tag can")
                        .help("write the directory as it is named from the top of the repository, such as \"go/lib\""));
            }
        }
        if (text.codePoints().anyMatch(Character::isWhitespace)) {
            return Optional.of(Diagnostic.error(
                    id(), subdir.span(), quoted + " holds white space, which ends a field of" + " the go-import tag"));
        }
        return Optional.empty();
    }
}
