package dev.govanity.golang;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;

class PathTest {
    @Test
    void saysOfEveryPathWhatGoSaysAndWhere() {
        TestRows.verify("paths.tsv", 2, row -> TestRows.refusal(row.get(1), check(row.get(0), row.get(1))));
    }

    private static Optional<Refusal> check(String kind, String path) {
        return switch (kind) {
            case "module" -> ModulePath.check(path);
            case "import" -> ImportPath.check(path);
            case "file" -> FilePath.check(path);
            case "host" -> ModulePath.checkFirstElement(path);
            default -> throw new IllegalArgumentException(kind);
        };
    }

    @Test
    void comparesPrefixesByWholeElements() {
        TestRows.verify("prefixes.tsv", 2, row -> List.of("" + ImportPath.hasPrefix(row.get(0), row.get(1))));
    }

    @Test
    void readsPathsOfAnyLength() {
        String longPath = "example.com" + "/x".repeat(100_000);
        assertThat(ModulePath.check(longPath)).isEmpty();
        assertThat(BuiltinHosts.find(longPath)).isEmpty();
        assertThat(BuiltinHosts.find(longPath + ".git")).isPresent();
    }

    @Property(tries = 20_000)
    void judgesPathsAlikeWithTheirHostApart(@ForAll("hosts") String host, @ForAll("paths") String path) {
        assertThat(ModulePath.check(host, path)).as(path).isEqualTo(ModulePath.check(host + path));
    }

    @Property(tries = 20_000)
    void knowsNothingOfPathsWithoutDotsOnOtherHosts(@ForAll("hosts") String host, @ForAll("paths") String path) {
        boolean mayKnow = BuiltinHosts.areOn(host) || !path.startsWith("/") || path.indexOf('.') >= 0;
        Statistics.label("may know").collect(mayKnow);
        if (!mayKnow) {
            assertThat(BuiltinHosts.find(host + path)).as(path).isEmpty();
        }
    }

    @Provide
    Arbitrary<String> hosts() {
        return Arbitraries.of(
                "example.com",
                "go.example.com",
                "10.0.0.1",
                "gopkg.in",
                "github.com",
                "hub.jazz.net",
                "chiselapp.com",
                "example.net",
                "rsc.io",
                "a.git",
                "foo.v2",
                "github.com.org");
    }

    /** Mostly of words that a rule is about. */
    @Provide
    Arbitrary<String> paths() {
        Arbitrary<String> word = Arbitraries.oneOf(
                Arbitraries.of(
                        "go", "foo", "con", "aux", "com1", "lpt9", "con1", "v0", "v1", "v2", "v02", "version", "git"),
                Arbitraries.of("user", "repository", "-a", "a-", "_b", "x.git", "a.", ".a", "yaml.v2", "a~1", "A", "ü"),
                Arbitraries.strings().withChars("abcv0129-_.~+ /").ofMaxLength(6));
        Arbitrary<String> slash = Arbitraries.frequencyOf(
                Tuple.of(20, Arbitraries.just("/")), Tuple.of(1, Arbitraries.of("", "//", ".", "\\")));
        return Combinators.combine(slash, word)
                .as(String::concat)
                .list()
                .ofMaxSize(4)
                .map(words -> String.join("", words));
    }
}
