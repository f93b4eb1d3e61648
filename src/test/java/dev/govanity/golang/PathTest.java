package dev.govanity.golang;

import static org.assertj.core.api.Assertions.assertThat;

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
}
