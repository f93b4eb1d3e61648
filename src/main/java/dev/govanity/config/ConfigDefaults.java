package dev.govanity.config;

import dev.govanity.forge.Forge;
import dev.govanity.forge.HostKinds;
import dev.govanity.forge.RootReview;
import dev.govanity.yaml.YamlNode.Scalar;
import java.util.Optional;

/** Makes a config from a document: missing values get their defaults. */
final class ConfigDefaults {
    private final ConfigDocument document;
    private final String docs;
    private final HostKinds kinds;

    ConfigDefaults(ConfigDocument document) {
        this.document = document;
        this.kinds = document.hostKinds();
        this.docs = document.docs().map(Scalar::text).orElse(FileKeys.DOCS.leftOut());
    }

    Config config() {
        Values values = document.values();
        return Config.builder(document.entries().stream().map(this::entry).toList())
                .host(values.text(FileKeys.HOST).map(Scalar::text))
                .cacheMaxAge(values.meaning(FileKeys.CACHE_MAX_AGE))
                .indexed(values.meaning(FileKeys.INDEX))
                .hostKinds(kinds)
                .health(document.health().map(Located::value))
                .build();
    }

    private Entry entry(EntryDocument entry) {
        String repoRoot = entry.servedRoot().orElseThrow();
        Values values = entry.values();
        return Entry.builder(entry.path(), entry.effectiveVcs().orElseThrow(), repoRoot)
                .subdir(text(entry.subdir()))
                .display(display(entry, repoRoot))
                .docs(docs(entry, repoRoot))
                .description(text(entry.description()))
                .hidden(values.meaning(EntryKeys.HIDDEN))
                .deprecated(entry.deprecated().map(Scalar::text))
                .build();
    }

    private String display(EntryDocument entry, String repoRoot) {
        if (entry.display().isPresent()) {
            return entry.display().get().text();
        }
        return forge(entry, repoRoot)
                .display(repoRoot, entry.branch().map(Scalar::text), text(entry.subdir()), kinds)
                .orElse("");
    }

    private Forge forge(EntryDocument entry, String repoRoot) {
        RootReview review = entry.review().orElseThrow();
        return repoRoot.equals(review.written()) ? review.forge() : Forge.of(repoRoot, kinds);
    }

    private static String text(Optional<Scalar> scalar) {
        return scalar.map(Scalar::text).orElse("");
    }

    private Docs docs(EntryDocument entry, String repoRoot) {
        String written = entry.docs().map(Scalar::text).orElse(docs);
        return switch (written) {
            case Docs.NONE -> new Docs.OwnPage();
            case Docs.REPO ->
                home(entry, repoRoot).map(home -> (Docs) new Docs.Site(home)).orElseGet(Docs.OwnPage::new);
            default -> new Docs.Site(written);
        };
    }

    /** The repository's own page: the first field of go-source, if it is a web address. */
    private Optional<String> home(EntryDocument entry, String repoRoot) {
        Optional<String> anyBranch = Optional.of("HEAD");
        Optional<String> display = entry.display()
                .map(Scalar::text)
                .or(() -> forge(entry, repoRoot).display(repoRoot, anyBranch, "", kinds));
        return display.map(fields -> fields.strip().split("\\s", 2)[0])
                .filter(home -> home.startsWith("https://") || home.startsWith("http://"));
    }
}
