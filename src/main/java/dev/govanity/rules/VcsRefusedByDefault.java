package dev.govanity.rules;

import dev.govanity.config.ConfigDocument;
import dev.govanity.config.EntryDocument;
import dev.govanity.diagnostic.Diagnostic;
import dev.govanity.golang.GlobPatterns;
import dev.govanity.golang.Govcs;
import dev.govanity.golang.Quote;
import dev.govanity.yaml.YamlNode.Scalar;
import java.util.List;
import java.util.function.Consumer;

/** A vcs that go uses for private modules only, unless it is told otherwise. */
final class VcsRefusedByDefault implements EntryRule {
    private static final Govcs DEFAULT = new Govcs(List.of());
    private static final GlobPatterns NOTHING_PRIVATE = new GlobPatterns("");

    @Override
    public void check(ConfigDocument document, EntryDocument entry, Consumer<Diagnostic> problems) {
        String host = document.host().map(Scalar::text).orElse("HOST");
        entry.knownVcs()
                .filter(vcs -> DEFAULT.check(vcs, host, NOTHING_PRIVATE).isPresent())
                .ifPresent(vcs -> problems.accept(Diagnostic.warning(
                                id(),
                                entry.vcs().orElseThrow().span(),
                                "vcs \"" + vcs.word() + "\" in entry "
                                        + Quote.quote(entry.key().text())
                                        + " is refused by every go without GOPRIVATE or GOVCS for it")
                        .about(document.importPath(entry))
                        .help("set GOVCS=" + host + ":" + vcs.word() + " wherever go runs, or move the repository to"
                                + " git")));
    }
}
