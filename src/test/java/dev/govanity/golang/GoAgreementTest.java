package dev.govanity.golang;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.govanity.golang.GoOracle.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Our answers and Go's, side by side, on many texts. */
class GoAgreementTest {
    private static final List<String> PATH_PIECES = List.of(
            "example.com",
            "a.dev/x/y",
            "gopkg.in/",
            "gopkg.in/yaml.v2",
            "gopkg.in/x.v1-unstable",
            "a.dev/x/v2",
            "github.com/a/b",
            "bitbucket.org/a/b/c",
            "hub.jazz.net/git/u1/p",
            "git.apache.org/p.git/x",
            "git.openstack.org/a/b.git/c",
            "chiselapp.com/user/u/repository/r",
            "example.net/x",
            "rsc.io",
            "http://",
            "https:",
            "launchpad.net/p",
            "h.dev:80/~u/x.git/y",
            "a-b.c.dev/r.hg",
            "x.fossil",
            ".git",
            ".bzr/",
            ".svn",
            "/~",
            "/v2",
            "/v1",
            "/v0",
            ".v2",
            "-unstable",
            "/con",
            "NUL.txt",
            "com1",
            "lpt9.x",
            "x~1",
            "~12.y",
            "127.0.0.1",
            "A.dev",
            "...",
            "!",
            "!a");
    private static final List<String> ROOT_PIECES = Stream.concat(
                    TestRows.firstColumn("repo-roots.tsv").stream(),
                    Stream.of(
                            "https://",
                            "ssh://",
                            "git@",
                            "u:p@",
                            "h.dev",
                            "[::1]",
                            "[fe80::1%25en0]",
                            "::",
                            "1:2:3",
                            "%25",
                            "%41",
                            "%e4",
                            "%",
                            ":80",
                            ":",
                            "/x.git",
                            "//",
                            "?q=%zz",
                            "#f",
                            "1.2.3.4",
                            "255",
                            "file:",
                            "[",
                            "]",
                            "ffff",
                            "*",
                            "1:2:3:4:5:6:7:8"))
            .toList();
    private static final List<String> VERSION_PIECES = List.of(
            "v1.2.3",
            "v0.0.0-20060102150405-abcdefabcdef",
            "v1.2.4-0.20060102150405-abcdefabcdef",
            "v1.2.3-rc.1.0.20060102150405-abcdefabcdef",
            "v2.0.0+incompatible",
            "v2.0.0+meta.1",
            "v1",
            "v1.2",
            "v10.20.30",
            "v0.0.0",
            "-rc.1",
            "-01",
            "-0",
            ".0",
            "+x",
            "-alpha.beta",
            "99999999999999999999",
            "00",
            ".");

    private record Case(Question question, List<String> ours) {
        static Case of(String kind, List<String> arguments, String... ours) {
            return new Case(Question.of(kind, arguments.toArray(String[]::new)), List.of(ours));
        }
    }

    @Test
    void agreesOnHowEveryCharacterIsQuoted() {
        List<Case> cases = new ArrayList<>();
        for (int first = 0; first <= Character.MAX_CODE_POINT; first += 0x100) {
            int[] block = IntStream.range(first, first + 0x100).toArray();
            String text = new String(block, 0, block.length);
            String runes = IntStream.of(block).mapToObj(Quote::quoteRune).collect(Collectors.joining());
            cases.add(Case.of("quote", List.of(text), Quote.quote(text)));
            cases.add(Case.of("runes", List.of(text), runes));
        }
        assertAgreement(cases);
    }

    @Test
    void agreesOnHowBrokenUtf8IsQuoted() {
        Inputs inputs = new Inputs(List.of("é€😀", "\ud7ff\ue000", "\ufffd\u2028"));
        assertAgreement(Stream.generate(() -> inputs.damaged(inputs.assembled().getBytes(UTF_8)))
                .limit(Inputs.count(20_000))
                .map(bytes -> new Case(new Question("quote", List.of(bytes)), List.of(Quote.quote(bytes))))
                .toList());
    }

    @Test
    void agreesOnRepoRoots() {
        Inputs inputs = new Inputs(ROOT_PIECES);
        assertAgreement(Stream.generate(inputs::next)
                .limit(Inputs.count(250_000))
                .map(root -> Case.of("root", List.of(root), message(RepoRoot.check(root))))
                .toList());
    }

    @Test
    void agreesOnThePartsOfUrls() {
        Inputs inputs = new Inputs(ROOT_PIECES);
        assertAgreement(Stream.generate(inputs::next)
                .filter(text -> text.indexOf('%') < 0) // Go has the parts unescaped
                .limit(Inputs.count(50_000))
                .map(text -> new Case(Question.of("url", text), parts(text)))
                .toList());
    }

    private static List<String> parts(String text) {
        if (GoUrl.parse(text) instanceof Verdict.Refused<GoUrl> refused) {
            return List.of(refused.refusal().message());
        }
        GoUrl url = GoUrl.parse(text).accepted().orElseThrow();
        return Stream.of(
                        Optional.of(""),
                        Optional.of(url.scheme()),
                        Optional.of(url.opaque().text()),
                        url.user().map(GoUrl.Part::text),
                        url.password().map(GoUrl.Part::text),
                        Optional.of(url.host().text()),
                        Optional.of(url.hostname().text()),
                        url.port().map(GoUrl.Part::text),
                        Optional.of(url.path().text()),
                        url.query().map(GoUrl.Part::text),
                        url.fragment().map(GoUrl.Part::text))
                .map(part -> goText(part.orElse("")))
                .toList();
    }

    @Test
    void agreesOnPaths() {
        Inputs inputs = new Inputs(PATH_PIECES);
        assertAgreement(Stream.generate(inputs::next)
                .limit(Inputs.count(60_000))
                .flatMap(path -> Stream.of(
                        Case.of("module", List.of(path), message(ModulePath.check(path))),
                        Case.of("import", List.of(path), message(ImportPath.check(path))),
                        Case.of("file", List.of(path), message(FilePath.check(path))),
                        new Case(Question.of("split", path), split(path))))
                .toList());
    }

    private static List<String> split(String path) {
        return PathMajor.split(path)
                .map(split -> List.of("", goText(split.prefix()), goText(split.suffix())))
                .orElse(List.of("refused"));
    }

    @Test
    void agreesOnPrefixes() {
        Inputs inputs = new Inputs(List.of("a.dev", "/", "x", "a.dev/x"));
        assertAgreement(Stream.generate(() -> List.of(inputs.assembled(), inputs.assembled()))
                .limit(Inputs.count(20_000))
                .map(pair ->
                        Case.of("prefix", pair, "" + ImportPath.hasPrefix(goText(pair.get(0)), goText(pair.get(1)))))
                .toList());
    }

    @Test
    void agreesOnVersions() {
        Inputs inputs = new Inputs(VERSION_PIECES);
        Inputs paths =
                new Inputs(List.of("a.dev/x", "a.dev/x/v2", "gopkg.in/x.v1", "gopkg.in/x.v2-unstable", "a.dev/v10"));
        assertAgreement(Stream.generate(() -> List.of(inputs.next(), inputs.next()))
                .limit(Inputs.count(30_000))
                .flatMap(pair -> {
                    String version = pair.get(0);
                    String path = paths.piece();
                    return Stream.of(
                            new Case(Question.of("semver", version), semver(version)),
                            Case.of("compare", pair, "" + Integer.signum(Semver.compare(version, pair.get(1)))),
                            Case.of(
                                    "path-major",
                                    List.of(path, version),
                                    message(PathMajor.split(path).orElseThrow().check(version))));
                })
                .toList());
    }

    private static List<String> semver(String version) {
        return Semver.parse(version)
                .map(v -> List.of(
                        canonicalAsGo(version, v), "v" + v.major(), v.prerelease(), v.build(), "" + v.isPseudo()))
                .orElse(List.of("", "", "", "", "false"));
    }

    private static String canonicalAsGo(String version, Semver semver) {
        assertThat(semver.canonical())
                .startsWith(
                        version.substring(0, version.length() - semver.build().length()));
        return semver.canonical();
    }

    @Test
    void agreesOnEscapes() {
        Inputs inputs = new Inputs(
                Stream.concat(PATH_PIECES.stream(), VERSION_PIECES.stream()).toList());
        assertAgreement(Stream.generate(inputs::next)
                .limit(Inputs.count(20_000))
                .flatMap(text -> Stream.of(
                        new Case(Question.of("escape-path", text), either(ProxyEscape.escapePath(text))),
                        new Case(Question.of("escape-version", text), either(ProxyEscape.escapeVersion(text))),
                        new Case(Question.of("unescape-path", text), either(ProxyEscape.unescapePath(text))),
                        new Case(Question.of("unescape-version", text), either(ProxyEscape.unescapeVersion(text)))))
                .toList());
    }

    private static List<String> either(Verdict<String> verdict) {
        return verdict.refused()
                .map(refusal -> List.of(refusal.message()))
                .orElseGet(() -> List.of("", verdict.accepted().orElseThrow()));
    }

    @Test
    void agreesOnPatterns() {
        Inputs inputs = new Inputs(List.of(
                "a.dev", "*", "?", "[a-z]", "[^x]", "\\*", "[", "]", "-", "/", ",", "x", "é", "€", "*.dev/*", "a[",
                "[]a]", "[a-"));
        Inputs paths = new Inputs(List.of("a.dev", "x", "/", "b", "*", "é", "€"));
        assertAgreement(Stream.generate(() -> List.of(inputs.assembled(), paths.assembled()))
                .limit(Inputs.count(100_000))
                .map(pair -> Case.of("patterns", pair, "" + new GlobPatterns(pair.get(0)).match(pair.get(1))))
                .toList());
    }

    @Test
    void agreesOnGovcs() {
        Inputs settings = new Inputs(List.of(
                "public:",
                "private:",
                "git",
                "all",
                "off",
                "|",
                ",",
                ":",
                " ",
                "a.dev",
                "*.dev",
                "x:svn",
                "public:git|svn",
                "./x:git",
                "..:hg",
                "\u00a0"));
        Inputs privates = new Inputs(List.of("", "a.dev", "*.dev", "x"));
        Inputs systems = new Inputs(List.of("git", "hg", "svn", "fossil", "bzr", "mod"));
        assertAgreement(Stream.generate(() -> List.of(
                        settings.assembled().replace("\u0000", ""), privates.piece(), systems.piece(), "a.dev/x"))
                .limit(Inputs.count(30_000))
                .map(asked -> Case.of("govcs", asked, govcs(asked)))
                .toList());
    }

    private static String govcs(List<String> asked) {
        Vcs vcs = Vcs.of(asked.get(2)).orElseThrow();
        Verdict<Govcs> parsed = Govcs.parse(asked.get(0));
        if (vcs == Vcs.MOD) {
            return ""; // Go does not read the setting then
        }
        return parsed.refused()
                .or(() -> parsed.accepted().orElseThrow().check(vcs, asked.get(3), new GlobPatterns(asked.get(1))))
                .map(Refusal::message)
                .orElse("");
    }

    @Test
    void agreesOnBuiltInHosts() {
        Inputs inputs = new Inputs(PATH_PIECES);
        assertAgreement(Stream.generate(inputs::next)
                .filter(path -> Quote.quote(path).equals("\"" + path + "\"")) // Go panics about others
                .limit(Inputs.count(100_000))
                .map(path -> new Case(Question.of("builtin", path), builtin(path)))
                .toList());
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
        Inputs inputs = new Inputs(TestRows.firstColumn("page-pieces.tsv"));
        assertAgreement(Stream.generate(() -> inputs.damaged((inputs.next() + inputs.next()).getBytes(UTF_8)))
                .limit(Inputs.count(60_000))
                .map(page -> new Case(
                        new Question("page", List.of(page, "a.dev/x/y".getBytes(UTF_8))), page(page, "a.dev/x/y")))
                .toList());
    }

    private static List<String> page(byte[] bytes, String importPath) {
        GoImportPage page = GoImportReader.read(bytes);
        List<String> fields = new ArrayList<>();
        fields.add(page.error().orElse(""));
        fields.add(choice(page.choose(importPath)));
        page.tags().forEach(tag -> fields.addAll(List.of(tag.prefix(), tag.vcs(), tag.repoRoot(), tag.subdir())));
        return fields;
    }

    /** Go's error here is without the {@code parse URL: } that we put before it. */
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
        Inputs tags = new Inputs(Stream.concat(
                        VERSION_PIECES.stream(),
                        Stream.of("v1.0.0", "v1.9.0", "v2.1.0", "sub/v1.0.0", "x/v1.1.0", "x/sub/v2.0.0", "sub/", "x/"))
                .toList());
        Inputs paths = new Inputs(
                List.of("a.dev", "/x", "/sub", "/v2", "gopkg.in/x.v2", "/", "-unstable", "gopkg.in/y.v2-unstable"));
        Inputs subdirs = new Inputs(List.of("", "", "sub", "x/../sub", "..", ".", "sub/", "a//b"));
        assertAgreement(Stream.generate(() -> List.of(
                        paths.piece() + paths.piece(),
                        paths.piece(),
                        subdirs.piece(),
                        tags.next(),
                        tags.piece(),
                        tags.piece()))
                .limit(Inputs.count(30_000))
                .map(asked -> new Case(Question.of("versions", asked.toArray(String[]::new)), versions(asked)))
                .toList());
    }

    private static List<String> versions(List<String> asked) {
        Verdict<VersionTags> verdict =
                VersionTags.of(asked.get(0), new GoImport(asked.get(1), "git", "", asked.get(2)));
        if (verdict instanceof Verdict.Refused<VersionTags> refused) {
            return List.of(refused.refusal().message());
        }
        VersionTags versions = verdict.accepted().orElseThrow();
        List<String> fields = new ArrayList<>(List.of("", versions.directory()));
        List<String> tags = asked.subList(3, asked.size());
        tags.stream()
                .flatMap(tag -> versions.version(tag).stream())
                .sorted(Semver::compare)
                .forEach(fields::add);
        tags.stream()
                .flatMap(tag -> versions.incompatibleVersion(tag).stream())
                .sorted(Semver::compare)
                .forEach(fields::add);
        return fields;
    }

    private static void assertAgreement(List<Case> cases) {
        List<List<String>> answers =
                GoOracle.ask(cases.stream().map(Case::question).toList());
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            Case asked = cases.get(i);
            List<String> ours = asked.ours.stream().map(GoAgreementTest::goText).toList();
            if (!ours.equals(answers.get(i))) {
                List<String> arguments =
                        asked.question.arguments().stream().map(Quote::quote).toList();
                differences.add(asked.question.kind() + " " + String.join(" ", arguments) + "\n    go:   "
                        + answers.get(i) + "\n    ours: " + ours);
            }
        }
        assertThat(differences.stream().limit(20))
                .as("%d of %d differ; %s", differences.size(), cases.size(), Inputs.describe())
                .isEmpty();
    }

    private static String message(Optional<Refusal> refusal) {
        return refusal.map(Refusal::message).orElse("");
    }

    /** The text as Go can have it. */
    private static String goText(String text) {
        return new String(Utf8.encode(text), UTF_8);
    }
}
