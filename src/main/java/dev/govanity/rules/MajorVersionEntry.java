package dev.govanity.rules;

import dev.govanity.config.ConfigDocument;
import dev.govanity.config.EntryDocument;
import dev.govanity.config.Located;
import dev.govanity.diagnostic.Diagnostic;
import dev.govanity.golang.PathMajor;
import dev.govanity.golang.Quote;
import dev.govanity.yaml.YamlNode.Scalar;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * An entry for one major version that repeats the entry without it, which answers for all major versions.
 */
final class MajorVersionEntry implements Rule {
    /** The keys for which an entry may have values of its own. */
    private static final List<Function<EntryDocument, Optional<String>>> SAID = List.of(
            entry -> entry.repo().map(Scalar::text),
            entry -> entry.effectiveVcs().map(vcs -> vcs.word()),
            entry -> entry.subdir().map(Scalar::text),
            entry -> entry.display().map(Scalar::text),
            entry -> entry.branch().map(Scalar::text),
            entry -> entry.description().map(Scalar::text),
            entry -> entry.docs().map(Scalar::text),
            entry -> entry.hidden().map(Located::value).map(hidden -> hidden ? "hidden" : "shown"),
            entry -> entry.deprecated().map(Scalar::text));

    @Override
    public void check(ConfigDocument document, Consumer<Diagnostic> problems) {
        Map<String, EntryDocument> withoutMajor = new HashMap<>();
        for (EntryDocument entry : document.entries()) {
            int end = endOfModule(entry.path());
            if (end < entry.path().length()) {
                withoutMajor.put(entry.path().substring(0, end), null);
            }
        }
        if (withoutMajor.isEmpty()) {
            return;
        }
        for (EntryDocument entry : document.entries()) {
            if (withoutMajor.containsKey(entry.path())) {
                withoutMajor.put(entry.path(), entry);
            }
        }
        for (EntryDocument entry : document.entries()) {
            int end = endOfModule(entry.path());
            EntryDocument parent =
                    end < entry.path().length() ? withoutMajor.get(entry.path().substring(0, end)) : null;
            if (parent != null && saysNothingElse(entry, parent)) {
                problems.accept(describe(document, entry, parent, end));
            }
        }
    }

    /** Where the path without its {@code /v2} ends. */
    private static int endOfModule(String path) {
        return PathMajor.splitOrdinary(path)
                .map(major -> path.length() - major.suffix().length())
                .orElse(path.length());
    }

    /**
     * Whether each value of the entry is missing or the same as in the other. Any value of its own, even a description,
     * is a reason to keep the entry.
     */
    private static boolean saysNothingElse(EntryDocument entry, EntryDocument parent) {
        return entry.repo().isPresent()
                && SAID.stream()
                        .allMatch(said ->
                                said.apply(entry).isEmpty() || said.apply(entry).equals(said.apply(parent)));
    }

    private Diagnostic describe(ConfigDocument document, EntryDocument entry, EntryDocument parent, int start) {
        String name = Quote.quote(entry.key().text());
        String without = Quote.quote(parent.key().text());
        return Diagnostic.warning(
                        id(),
                        entry.key().part(start, entry.path().length()),
                        "entry " + name + " repeats entry " + without)
                .about(document.importPath(entry))
                .help("remove it: " + without + " answers for every major version in its repository")
                .note(parent.key().span(), without + " stands here");
    }
}
