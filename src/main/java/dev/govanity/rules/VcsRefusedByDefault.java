package dev.govanity.rules;

import dev.govanity.config.ConfigDocument;
import dev.govanity.config.EntryDocument;
import dev.govanity.diagnostic.Diagnostic;
import dev.govanity.golang.GlobPatterns;
import dev.govanity.golang.Govcs;
import dev.govanity.golang.Quote;
import dev.govanity.golang.Vcs;
import dev.govanity.yaml.YamlNode.Scalar;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A vcs that go by default uses only for private modules. */
final class VcsRefusedByDefault implements EntryRule {
    /** The systems that the default of GOVCS forbids for public modules. */
    private static final List<Vcs> REFUSED = Arrays.stream(Vcs.values())
            .filter(vcs -> new Govcs(List.of())
                    .check(vcs, "any.host", new GlobPatterns(""))
                    .isPresent())
            .toList();

    @Override
    public void check(ConfigDocument document, EntryDocument entry, Consumer<Diagnostic> problems) {
        Optional<Vcs> vcs = entry.knownVcs();
        if (vcs.isPresent() && REFUSED.contains(vcs.get())) {
            problems.accept(describe(document, entry, vcs.get()));
        }
    }

    private Diagnostic describe(ConfigDocument document, EntryDocument entry, Vcs vcs) {
        String host = document.host().map(Scalar::text).orElse("HOST");
        return Diagnostic.warning(
                        id(),
                        entry.vcs().orElseThrow().span(),
                        "vcs \"" + vcs.word() + "\" in entry "
                                + Quote.quote(entry.key().text())
                                + " is refused by go unless GOPRIVATE or GOVCS allows it")
                .about(document.importPath(entry))
                .help("set GOVCS=" + host + ":" + vcs.word() + " wherever go runs, or move the repository to git");
    }
}
