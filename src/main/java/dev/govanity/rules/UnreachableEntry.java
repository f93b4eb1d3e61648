package dev.govanity.rules;

import dev.govanity.config.ConfigDocument;
import dev.govanity.config.EntryDocument;
import dev.govanity.diagnostic.Diagnostic;
import dev.govanity.golang.BuiltinHosts;
import dev.govanity.golang.BuiltinHosts.Repository;
import dev.govanity.golang.ModulePath;
import dev.govanity.golang.Quote;
import dev.govanity.golang.Refusal;
import dev.govanity.golang.Verdict;
import dev.govanity.yaml.YamlNode.Scalar;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * An entry that go never asks a server about: go knows its host, or its path has {@code .git} and so names its own
 * repository.
 */
final class UnreachableEntry implements Rule {
    @Override
    public void check(ConfigDocument document, Consumer<Diagnostic> problems) {
        String host = document.host()
                .map(Scalar::text)
                .filter(text -> ModulePath.checkFirstElement(text).isEmpty())
                .orElse("example.com");
        for (EntryDocument entry : document.entries()) {
            Optional<Verdict<Repository>> verdict = BuiltinHosts.find(host.concat(entry.path()));
            if (verdict.isPresent()) {
                problems.accept(describe(document, entry, verdict.get()));
            }
        }
    }

    private Diagnostic describe(ConfigDocument document, EntryDocument entry, Verdict<Repository> verdict) {
        Diagnostic diagnostic = Diagnostic.error(
                        id(),
                        entry.key().span(),
                        "go never asks about entry " + Quote.quote(entry.key().text()))
                .about(document.importPath(entry))
                .help(help(verdict));
        Optional<String> go =
                document.host().isEmpty() ? Optional.empty() : verdict.refused().map(Refusal::message);
        return go.map(diagnostic::saidByGo).orElse(diagnostic);
    }

    private static String help(Verdict<Repository> verdict) {
        return verdict.accepted()
                .map(repository -> "it takes the repository from the path itself: "
                        + repository.vcs().word() + " at \"" + repository.repo() + "\"")
                .orElse("it has rules of its own for this host");
    }
}
