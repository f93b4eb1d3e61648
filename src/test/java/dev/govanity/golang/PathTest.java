package dev.govanity.golang;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govanity.property.Property;
import dev.govanity.property.Samples;
import java.util.List;
import java.util.Optional;
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
    void judgesPathsAlikeWithTheirHostApart(Samples samples) {
        String host = host(samples);
        String path = path(samples);
        assertThat(ModulePath.check(host, path)).as(path).isEqualTo(ModulePath.check(host + path));
    }

    private static String host(Samples samples) {
        return samples.of(
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
    private static String path(Samples samples) {
        return String.join("", samples.list(4, each -> slash(each) + word(each)));
    }

    private static String slash(Samples samples) {
        return samples.chance(20, 21) ? "/" : samples.of("", "//", ".", "\\");
    }

    private static String word(Samples samples) {
        return switch (samples.of(0, 1, 2)) {
            case 0 ->
                samples.of(
                        "go", "foo", "con", "aux", "com1", "lpt9", "con1", "v0", "v1", "v2", "v02", "version", "git");
            case 1 ->
                samples.of("user", "repository", "-a", "a-", "_b", "x.git", "a.", ".a", "yaml.v2", "a~1", "A", "ü");
            default -> samples.text("abcv0129-_.~+ /", 0, 6);
        };
    }
}
