package dev.govanity.config;

import dev.govanity.diagnostic.Diagnostic;
import dev.govanity.diagnostic.Span;
import dev.govanity.yaml.YamlNode;
import dev.govanity.yaml.YamlNode.Mapping;
import dev.govanity.yaml.YamlNode.Pair;
import dev.govanity.yaml.YamlNode.Sequence;
import java.util.List;
import java.util.Optional;

/**
 * The config format of another program that serves vanity import paths.
 *
 * @param program the name of the program
 * @param keys the keys at the top of such a file; the last one contains its modules
 * @param item a key of the first module, if the modules are a list; "" if they are a mapping
 */
record ForeignFormat(String program, List<String> keys, String item) {
    /** Formats that match fewer files come first. */
    private static final List<ForeignFormat> ALL = List.of(
            new ForeignFormat("vangen", List.of("domain", "repositories"), "prefix"),
            new ForeignFormat("govanityrender", List.of("repositories"), "repository"),
            new ForeignFormat("Codycody31/go-vanity", List.of("domain", "packages"), "repo"),
            new ForeignFormat("fishy/go-vanity", List.of("prefix", "mappings"), "url"),
            new ForeignFormat("go-importshttp", List.of("packages"), "import"),
            new ForeignFormat("wamod-dev/vanityurl", List.of("packages"), "repository_url"),
            new ForeignFormat("42Atomys/vanity-go", List.of("proxies"), "namespace"),
            new ForeignFormat("sally", List.of("packages"), ""));

    /** The format whose file is a list. */
    private static final ForeignFormat REDIRECTS = new ForeignFormat("go-import-redirect", List.of(), "pattern");

    /** Recognizes the keys at the top of a file that has no {@code paths}. */
    static Optional<ForeignFormat> find(List<Pair> top) {
        return ALL.stream().filter(format -> format.fits(top)).findFirst();
    }

    /** Recognizes a file that is not a mapping. */
    static Optional<ForeignFormat> find(YamlNode root) {
        return REDIRECTS.fitsModules(root) ? Optional.of(REDIRECTS) : Optional.empty();
    }

    private boolean fits(List<Pair> top) {
        return keys.stream().allMatch(key -> value(top, key).isPresent())
                && value(top, keys.get(keys.size() - 1))
                        .filter(this::fitsModules)
                        .isPresent();
    }

    private boolean fitsModules(YamlNode modules) {
        if (item.isEmpty()) {
            return modules instanceof Mapping;
        }
        return modules instanceof Sequence list
                && !list.items().isEmpty()
                && list.items().get(0) instanceof Mapping first
                && value(first.pairs(), item).isPresent();
    }

    private static Optional<YamlNode> value(List<Pair> pairs, String key) {
        return pairs.stream()
                .filter(pair -> pair.key().text().equals(key))
                .map(Pair::value)
                .findFirst();
    }

    /** The diagnostic for such a file. */
    Diagnostic at(Span place) {
        return Diagnostic.error("foreign-format", place, "file is written for " + program + ", not for vanity")
                .help("write \"paths:\", below it each path such as \"/foo:\", and below that \"repo: https://…\"");
    }
}
