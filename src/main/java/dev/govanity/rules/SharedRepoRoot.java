package dev.govanity.rules;

import dev.govanity.config.ConfigDocument;
import dev.govanity.config.EntryDocument;
import dev.govanity.diagnostic.Diagnostic;
import dev.govanity.golang.PathMajor;
import dev.govanity.golang.Quote;
import dev.govanity.golang.Vcs;
import dev.govanity.yaml.YamlNode.Scalar;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** One module under two paths: its go.mod can name only one of them. */
final class SharedRepoRoot implements Rule {
    @Override
    public void check(ConfigDocument document, Consumer<Diagnostic> problems) {
        Map<String, EntryDocument> seen = new HashMap<>(document.entries().size() * 2);
        for (EntryDocument entry : document.entries()) {
            if (entry.repo().isEmpty() || entry.knownVcs().equals(Optional.of(Vcs.MOD))) {
                continue;
            }
            Scalar repo = entry.repo().get();
            EntryDocument first = seen.putIfAbsent(place(repo, entry.subdir()), entry);
            if (first != null && !areMajorVersionsOfOneModule(entry, first)) {
                String twin = Quote.quote(first.key().text());
                problems.accept(Diagnostic.warning(
                                id(),
                                repo.span(),
                                "entry " + Quote.quote(entry.key().text()) + " has the repo root of " + twin)
                        .about(document.importPath(entry))
                        .help("the module there can declare one path only: keep one entry, or give each its \"subdir\"")
                        .note(first.repo().orElseThrow().span(), twin + " has it here"));
            }
        }
    }

    /** {@code /lib} and {@code /lib/v2}: go finds both in one repository, by the tags that each may have. */
    private static boolean areMajorVersionsOfOneModule(EntryDocument entry, EntryDocument other) {
        return withoutMajor(entry.path()).equals(withoutMajor(other.path()));
    }

    private static String withoutMajor(String path) {
        return PathMajor.splitOrdinary(path)
                .map(major -> path.substring(0, path.length() - major.suffix().length()))
                .orElse(path);
    }

    /** A key that differs for different modules. The separator cannot occur in YAML text. */
    private static String place(Scalar repo, Optional<Scalar> subdir) {
        return subdir.isEmpty()
                ? repo.text()
                : repo.text() + '\0' + subdir.get().text();
    }
}
