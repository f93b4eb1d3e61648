package dev.govanity.config;

import dev.govanity.forge.Forge;
import dev.govanity.forge.RootReview;
import dev.govanity.yaml.YamlNode.Scalar;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes a config of a document: what is left out gets its default. */
final class Completion {
    private final ConfigDocument document;
    private final Docs docs;

    Completion(ConfigDocument document) {
        this.document = document;
        this.docs = document.docs().map(Completion::docs).orElse(Docs.PKG_GO_DEV);
    }

    Config config() {
        Stream<EntryDocument> entries =
                document.isLarge() ? document.entries().parallelStream() : document.entries().stream();
        return new Config(
                document.host().map(Scalar::text),
                document.cacheMaxAge().map(Located::value).orElse(Config.DEFAULT_CACHE_MAX_AGE),
                document.indexed().map(Located::value).orElse(true),
                entries.map(this::complete).toList(),
                document.health().map(Located::value));
    }

    private Entry complete(EntryDocument entry) {
        String repoRoot = entry.servedRoot().orElseThrow();
        return new Entry(
                entry.path(),
                entry.effectiveVcs().orElseThrow(),
                repoRoot,
                text(entry.subdir()),
                display(entry, repoRoot),
                entry.docs().map(Completion::docs).orElse(docs),
                text(entry.description()),
                entry.hidden().map(Located::value).orElse(false),
                entry.deprecated().map(Scalar::text));
    }

    private static String display(EntryDocument entry, String repoRoot) {
        if (entry.display().isPresent()) {
            return entry.display().get().text();
        }
        RootReview review = entry.review().orElseThrow();
        Forge forge = repoRoot.equals(review.written()) ? review.forge() : Forge.of(repoRoot);
        return forge.display(repoRoot, entry.branch().map(Scalar::text)).orElse("");
    }

    private static String text(Optional<Scalar> scalar) {
        return scalar.map(Scalar::text).orElse("");
    }

    private static Docs docs(Scalar written) {
        return written.text().equals("none") ? new Docs.OwnPage() : new Docs.Site(written.text());
    }
}
