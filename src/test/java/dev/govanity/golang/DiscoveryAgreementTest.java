package dev.govanity.golang;

import static dev.govanity.golang.Agreement.message;
import static dev.govanity.golang.Agreement.verify;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Where the code of an import path is, to us and to Go. */
class DiscoveryAgreementTest {
    private static final String IMPORT_PATH = "a.dev/x/y";

    @Test
    void agreesOnPatterns() {
        Inputs patterns = Inputs.of("pattern-pieces.tsv");
        Inputs paths = new Inputs(List.of("a.dev", "x", "/", "b", "*", "é", "€"));
        verify(
                "patterns",
                60_000,
                () -> List.of(patterns.assembled(), paths.assembled()),
                pair -> List.of("" + new GlobPatterns(pair.get(0)).match(pair.get(1))));
    }

    @Test
    void agreesOnGovcs() {
        Inputs settings = Inputs.of("govcs-pieces.tsv");
        Inputs privates = new Inputs(List.of("", "a.dev", "*.dev", "x"));
        Inputs systems = new Inputs(List.of("git", "hg", "svn", "fossil", "bzr", "mod"));
        verify(
                "govcs",
                30_000,
                // the environment, where Go reads the setting, has no zero bytes
                () -> List.of(settings.assembled().replace("\0", ""), privates.piece(), systems.piece(), "a.dev/x"),
                DiscoveryAgreementTest::govcs);
    }

    private static List<String> govcs(List<String> asked) {
        Vcs vcs = Vcs.of(asked.get(2)).orElseThrow();
        Verdict<Govcs> parsed = Govcs.parse(asked.get(0));
        if (vcs == Vcs.MOD) {
            return List.of(""); // Go does not read the setting then
        }
        return message(parsed.refused()
                .or(() -> parsed.accepted().orElseThrow().check(vcs, asked.get(3), new GlobPatterns(asked.get(1)))));
    }

    @Test
    void agreesOnBuiltInHosts() {
        Inputs paths = Inputs.of("path-pieces.tsv");
        // Go panics where its message, quoting the path, does not hold the path
        verify("builtin", 40_000, () -> List.of(visible(paths.next())), path -> builtin(path.get(0)));
    }

    private static String visible(String text) {
        return text.codePoints()
                .filter(c -> Quote.quote(Character.toString(c)).equals("\"" + Character.toString(c) + "\""))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static List<String> builtin(String path) {
        Optional<Verdict<BuiltinHosts.Repository>> found = BuiltinHosts.find(path);
        if (found.isEmpty()) {
            return List.of("");
        }
        if (found.get() instanceof Verdict.Refused<BuiltinHosts.Repository> refused) {
            return List.of(refused.refusal().message());
        }
        BuiltinHosts.Repository repository = found.get().accepted().orElseThrow();
        boolean whole = repository.repo().contains("://");
        String scheme = whole ? "" : repository.vcs().secureSchemes().get(0) + "://";
        return List.of("", repository.root(), repository.vcs().word(), scheme + repository.repo());
    }

    @Test
    void agreesOnPages() {
        Inputs inputs = Inputs.of("page-pieces.tsv");
        verify(
                "page",
                60_000,
                () -> inputs.damaged((inputs.next() + inputs.next()).getBytes(UTF_8)),
                page -> List.of(page, IMPORT_PATH.getBytes(UTF_8)),
                page -> page(GoImportReader.read(page)));
    }

    private static List<String> page(GoImportPage page) {
        List<String> fields = new ArrayList<>(List.of(page.error().orElse(""), choice(page.choose(IMPORT_PATH))));
        page.tags().forEach(tag -> fields.addAll(List.of(tag.prefix(), tag.vcs(), tag.repoRoot(), tag.subdir())));
        return fields;
    }

    /** Go's errors here are without what we put around them. */
    private static String choice(GoImportChoice choice) {
        if (choice instanceof GoImportChoice.Chosen chosen) {
            GoImport tag = chosen.tag();
            return String.join("\n", "chosen", tag.prefix(), tag.vcs(), tag.repoRoot(), tag.subdir());
        }
        if (choice instanceof GoImportChoice.Several several) {
            return several.message().replace("parse //a.dev/x/y?go-get=1: ", "");
        }
        String message = ((GoImportChoice.None) choice).message("U");
        return message.substring("parse U: no go-import meta tags (".length(), message.length() - 1);
    }

    @Test
    void agreesOnVersionTags() {
        Inputs tags = Inputs.of("version-pieces.tsv", "tag-pieces.tsv");
        Inputs paths = Inputs.of("module-pieces.tsv");
        Inputs subdirs = new Inputs(List.of("", "", "sub", "x/../sub", "..", ".", "sub/", "a//b"));
        verify(
                "versions",
                30_000,
                () -> List.of(
                        paths.piece() + paths.piece(),
                        paths.piece(),
                        subdirs.piece(),
                        tags.next(),
                        tags.piece(),
                        tags.piece()),
                DiscoveryAgreementTest::versions);
    }

    private static List<String> versions(List<String> asked) {
        Verdict<VersionTags> verdict =
                VersionTags.of(asked.get(0), new GoImport(asked.get(1), "git", "", asked.get(2)));
        if (verdict instanceof Verdict.Refused<VersionTags> refused) {
            return List.of(refused.refusal().message());
        }
        VersionTags module = verdict.accepted().orElseThrow();
        List<String> tags = asked.subList(3, asked.size());
        return Stream.of(
                        Stream.of("", module.directory()),
                        sorted(tags, module::version),
                        sorted(tags, module::incompatibleVersion))
                .flatMap(fields -> fields)
                .toList();
    }

    private static Stream<String> sorted(List<String> tags, Function<String, Optional<String>> version) {
        return tags.stream().flatMap(tag -> version.apply(tag).stream()).sorted(Semver::compare);
    }
}
