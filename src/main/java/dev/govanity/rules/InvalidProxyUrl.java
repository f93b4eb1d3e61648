package dev.govanity.rules;

import dev.govanity.config.ConfigDocument;
import dev.govanity.config.EntryDocument;
import dev.govanity.diagnostic.Diagnostic;
import dev.govanity.golang.GoUrl;
import dev.govanity.golang.Quote;
import dev.govanity.golang.Vcs;
import dev.govanity.yaml.YamlNode.Scalar;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A {@code vcs: mod} whose repo root is no address of a module proxy. */
final class InvalidProxyUrl implements EntryRule {
    @Override
    public void check(ConfigDocument document, EntryDocument entry, Consumer<Diagnostic> problems) {
        if (!entry.knownVcs().equals(Optional.of(Vcs.MOD))) {
            return;
        }
        entry.repo()
                .ifPresent(repo -> GoUrl.parse(repo.text())
                        .accepted()
                        .filter(url -> !List.of("http", "https").contains(url.scheme())
                                && !url.scheme().isEmpty())
                        .ifPresent(url -> problems.accept(describe(document, entry, repo, url.scheme()))));
    }

    private Diagnostic describe(ConfigDocument document, EntryDocument entry, Scalar repo, String scheme) {
        // go: "invalid proxy URL scheme (must be https, http, file)", once the tag has been accepted
        return Diagnostic.error(
                        id(),
                        repo.part(0, scheme.length()),
                        "proxy URL of entry " + Quote.quote(entry.key().text()) + " has the scheme "
                                + Quote.quote(scheme))
                .about(document.importPath(entry))
                .help("write the https address of a module proxy, or the vcs of the repository in place of \"mod\"");
    }
}
