package dev.govanity.golang;

import static dev.govanity.golang.Agreement.goText;
import static dev.govanity.golang.Agreement.message;
import static dev.govanity.golang.Agreement.verify;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What single texts are to us and to Go. */
class GoAgreementTest {
    private static final int BLOCK = 0x100;

    private final Inputs roots = Inputs.of("repo-roots.tsv", "root-pieces.tsv");
    private final Inputs paths = Inputs.of("path-pieces.tsv");
    private final Inputs versions = Inputs.of("version-pieces.tsv");

    @Test
    void agreesOnHowEveryCharacterIsQuoted() {
        int blocks = (Character.MAX_CODE_POINT + 1) / BLOCK;
        verify("quote", blocks, everyCharacter(), text -> List.of(Quote.quote(text.get(0))));
        verify(
                "runes",
                blocks,
                everyCharacter(),
                text -> List.of(
                        text.get(0).codePoints().mapToObj(Quote::quoteRune).collect(Collectors.joining())));
    }

    /** Block by block, so that no high surrogate comes to stand before a low one; begins anew at the end. */
    private static Supplier<List<String>> everyCharacter() {
        Iterator<Integer> blocks = IntStream.iterate(0, first -> (first + BLOCK) % (Character.MAX_CODE_POINT + 1))
                .iterator();
        return () -> List.of(new String(
                IntStream.iterate(blocks.next(), c -> c + 1).limit(BLOCK).toArray(), 0, BLOCK));
    }

    @Test
    void agreesOnHowBrokenUtf8IsQuoted() {
        Inputs inputs = new Inputs(List.of("é€😀", "\ud7ff\ue000", "\ufffd\u2028"));
        verify(
                "quote",
                20_000,
                () -> inputs.damaged(inputs.assembled().getBytes(UTF_8)),
                List::of,
                bytes -> List.of(Quote.quote(bytes)));
    }

    @Test
    void agreesOnRepoRoots() {
        verify("root", 250_000, () -> List.of(roots.next()), root -> message(RepoRoot.check(root.get(0))));
    }

    @Test
    void agreesOnSubdirs() {
        Inputs inputs = new Inputs(List.of("/", "-", "a"));
        verify("subdir", 1_000, () -> List.of(inputs.next()), subdir -> message(Subdir.check(subdir.get(0))));
    }

    @Test
    void agreesOnThePartsOfUrls() {
        // Go has the parts unescaped
        verify("url", 50_000, () -> List.of(roots.next().replace("%", "")), url -> parts(GoUrl.parse(url.get(0))));
    }

    private static List<String> parts(Verdict<GoUrl> verdict) {
        if (verdict instanceof Verdict.Refused<GoUrl> refused) {
            return List.of(refused.refusal().message());
        }
        GoUrl url = verdict.accepted().orElseThrow();
        Stream<Optional<GoUrl.Part>> parts = Stream.of(
                Optional.of(url.opaque()),
                url.user(),
                url.password(),
                Optional.of(url.host()),
                Optional.of(url.hostname()),
                url.port(),
                Optional.of(url.path()),
                url.query(),
                url.fragment());
        return Stream.concat(
                        Stream.of("", url.scheme()),
                        parts.map(part -> part.map(GoUrl.Part::text).orElse("")))
                .toList();
    }

    @Test
    void agreesOnModulePaths() {
        verify("module", 60_000, () -> List.of(paths.next()), path -> message(ModulePath.check(path.get(0))));
    }

    @Test
    void agreesOnImportPaths() {
        verify("import", 60_000, () -> List.of(paths.next()), path -> message(ImportPath.check(path.get(0))));
    }

    @Test
    void agreesOnFilePaths() {
        verify("file", 60_000, () -> List.of(paths.next()), path -> message(FilePath.check(path.get(0))));
    }

    @Test
    void agreesOnPrefixes() {
        Inputs inputs = new Inputs(List.of("a.dev", "/", "x", "a.dev/x"));
        verify(
                "prefix",
                20_000,
                () -> List.of(goText(inputs.assembled()), goText(inputs.assembled())),
                pair -> List.of("" + ImportPath.hasPrefix(pair.get(0), pair.get(1))));
    }

    @Test
    void agreesOnPathMajors() {
        verify(
                "split",
                60_000,
                () -> List.of(paths.next()),
                path -> PathMajor.split(path.get(0))
                        .map(split -> List.of("", split.prefix(), split.suffix()))
                        .orElse(List.of("refused")));
    }

    @Test
    void agreesOnVersionsOfPathMajors() {
        Inputs majors = new Inputs(List.of("a/x", "a/x/v2", "gopkg.in/x.v1", "gopkg.in/x.v2-unstable", "a/v10"));
        verify(
                "path-major",
                30_000,
                () -> List.of(majors.piece(), versions.next()),
                pair -> message(PathMajor.split(pair.get(0)).orElseThrow().check(pair.get(1))));
    }

    @Test
    void agreesOnVersions() {
        verify(
                "semver",
                30_000,
                () -> List.of(versions.next()),
                version -> Semver.parse(version.get(0))
                        .map(v -> List.of(v.canonical(), "v" + v.major(), v.prerelease(), v.build(), "" + v.isPseudo()))
                        .orElse(List.of("", "", "", "", "false")));
    }

    @Test
    void agreesOnTheOrderOfVersions() {
        verify(
                "compare",
                30_000,
                () -> List.of(versions.next(), versions.next()),
                pair -> List.of("" + Integer.signum(Semver.compare(pair.get(0), pair.get(1)))));
    }

    @Test
    void agreesOnEscapes() {
        verify("escape-path", 20_000, () -> List.of(paths.next()), path -> either(ProxyEscape.escapePath(path.get(0))));
        verify(
                "unescape-path",
                20_000,
                () -> List.of(paths.next()),
                path -> either(ProxyEscape.unescapePath(path.get(0))));
        verify(
                "escape-version",
                20_000,
                () -> List.of(versions.next()),
                version -> either(ProxyEscape.escapeVersion(version.get(0))));
        verify(
                "unescape-version",
                20_000,
                () -> List.of(versions.next()),
                version -> either(ProxyEscape.unescapeVersion(version.get(0))));
    }

    private static List<String> either(Verdict<String> verdict) {
        return verdict.refused()
                .map(refusal -> List.of(refusal.message()))
                .orElseGet(() -> List.of("", verdict.accepted().orElseThrow()));
    }
}
