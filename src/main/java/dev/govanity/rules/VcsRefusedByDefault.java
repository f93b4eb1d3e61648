package dev.govanity.rules;

import dev.govanity.config.ConfigDocument;
import dev.govanity.config.EntryDocument;
import dev.govanity.diagnostic.Diagnostic;
import dev.govanity.golang.GlobPatterns;
import dev.govanity.golang.Govcs;
import dev.govanity.golang.Quote;
import dev.govanity.golang.Vcs;
import dev.govanity.yaml.YamlNode.Scalar;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** A vcs that go uses for private modules only, unless it is told otherwise. */
final class VcsRefusedByDefault implements Rule {
    private static final Govcs DEFAULT = new Govcs(List.of());
    private static final GlobPatterns NOTHING_PRIVATE = new GlobPatterns("");

    @Override
    public void check(ConfigDocument document, Consumer<Diagnostic> problems) {
        String host = document.host().map(Scalar::text).orElse("HOST");
        Set<Vcs> refused = EnumSet.allOf(Vcs.class);
        refused.removeIf(vcs -> DEFAULT.check(vcs, host, NOTHING_PRIVATE).isEmpty());
        for (EntryDocument entry : document.entries()) {
            Optional<Vcs> vcs = entry.knownVcs();
            if (vcs.isPresent() && refused.contains(vcs.get())) {
                problems.accept(describe(entry, vcs.get(), host).about(document.importPath(entry)));
            }
        }
    }

    private Diagnostic describe(EntryDocument entry, Vcs vcs, String host) {
        return Diagnostic.warning(
                        id(),
                        entry.vcs().orElseThrow().span(),
                        "vcs \"" + vcs.word() + "\" in entry "
                                + Quote.quote(entry.key().text())
                                + " is refused by every go without GOPRIVATE or GOVCS for it")
                .help("set GOVCS=" + host + ":" + vcs.word() + " wherever go runs, or move the repository to git");
    }
}
