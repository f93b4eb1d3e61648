package dev.govanity.rules;

import dev.govanity.config.ConfigDocument;
import dev.govanity.config.EntryDocument;
import dev.govanity.diagnostic.Diagnostic;
import dev.govanity.diagnostic.SourceText;
import dev.govanity.golang.Quote;
import dev.govanity.golang.Refusal;
import dev.govanity.golang.Subdir;
import dev.govanity.yaml.ScalarText;
import dev.govanity.yaml.YamlNode.Scalar;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A {@code subdir} that go refuses, that splits the tag into more fields, or that cannot be a directory in a
 * repository.
 */
final class InvalidSubdir implements EntryRule {
    private static final String EXAMPLE = "write the directory from the top of the repository, such as \"go/lib\"";

    @Override
    public void check(ConfigDocument document, EntryDocument entry, Consumer<Diagnostic> problems) {
        if (entry.subdir().isPresent()) {
            Scalar subdir = entry.subdir().get();
            describe(document.source(), entry, subdir)
                    .map(problem -> withGoWords(problem, subdir).about(document.importPath(entry)))
                    .ifPresent(problems);
        }
    }

    private static Diagnostic withGoWords(Diagnostic problem, Scalar subdir) {
        return GoWords.aboutSubdir(subdir.text()).map(problem::saidByGo).orElse(problem);
    }

    private Optional<Diagnostic> describe(SourceText source, EntryDocument entry, Scalar subdir) {
        String text = subdir.text();
        String quoted = "subdir " + Quote.quote(text) + " in entry "
                + Quote.quote(entry.key().text());
        Optional<Refusal> refusal = Subdir.check(text);
        if (refusal.isPresent()) {
            Refusal found = refusal.get();
            return Optional.of(Diagnostic.error(
                            id(), subdir.part(found.start(), found.end()), quoted + " has a " + found.message())
                    .help(EXAMPLE));
        }
        String clean = Subdir.clean(text);
        if (clean.equals(".") || clean.startsWith("..")) {
            return Optional.of(
                    Diagnostic.error(id(), subdir.span(), quoted + " cannot be the directory of a version tag")
                            .help(EXAMPLE));
        }
        if (!clean.equals(text)) {
            return Optional.of(Diagnostic.warning(id(), subdir.span(), quoted + " is not in its shortest form")
                    .help("write " + Quote.quote(clean))
                    .fixedBy(ScalarText.edit(source, subdir, clean)));
        }
        if (text.codePoints().anyMatch(Character::isWhitespace)) {
            return Optional.of(Diagnostic.error(
                    id(), subdir.span(), quoted + " holds white space, which ends a field of" + " the go-import tag"));
        }
        return Optional.empty();
    }
}
