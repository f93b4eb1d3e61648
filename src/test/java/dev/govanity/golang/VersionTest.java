package dev.govanity.golang;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VersionTest {
    private static final List<String> TAGS = List.of(
            "main",
            "v0.0.0-20060102150405-abcdefabcdef",
            "v1",
            "v1.2",
            "v1.0.0",
            "v1.1.0-rc.1",
            "v1.3.0+meta",
            "v2.0.0",
            "x/v1.0.0",
            "sub/v1.4.0",
            "sub/v2.1.0",
            "inner/sub/v1.5.0");

    @Test
    void readsVersions() {
        TestRows.verify(
                "versions.tsv",
                1,
                row -> Semver.parse(row.get(0))
                        .map(v -> List.of(v.canonical(), v.build(), v.isPseudo() ? "pseudo" : ""))
                        .orElse(List.of("none", "", "")));
    }

    @Test
    void ordersVersionsAsSemverDoes() {
        List<String> ordered = List.of(
                "1.0.0",
                "v1.0.0-0",
                "v1.0.0-1",
                "v1.0.0-2",
                "v1.0.0-10",
                "v1.0.0-alpha",
                "v1.0.0-alpha.1",
                "v1.0.0-alpha.beta",
                "v1.0.0-rc.1",
                "v1",
                "v1.0.1",
                "v1.2",
                "v1.10.0",
                "v2.0.0",
                "v10.0.0",
                "v99999999999999999999.0.0");
        List<String> shuffled = new ArrayList<>(ordered);
        Collections.shuffle(shuffled, new Random(1));
        shuffled.sort(Semver::compare);
        assertThat(shuffled).isEqualTo(ordered);
        assertThat(Semver.compare("v1.0.0+a", "v1.0.0+b")).isZero();
        assertThat(Semver.compare("x", "")).isZero();
    }

    @Test
    void splitsPathMajors() {
        TestRows.verify(
                "path-majors.tsv",
                1,
                row -> PathMajor.split(row.get(0))
                        .map(split -> List.of(split.prefix(), split.suffix(), split.major()))
                        .orElse(List.of("refused", "", "")));
    }

    @Test
    void holdsVersionsAgainstPathMajors() {
        TestRows.verify(
                "major-versions.tsv",
                2,
                row -> List.of(PathMajor.split(row.get(0))
                        .orElseThrow()
                        .check(row.get(1))
                        .map(Refusal::message)
                        .orElse("")));
    }

    @Test
    void findsVersionsAmongTags() {
        TestRows.verify("version-tags.tsv", 3, row -> {
            GoImport tag = new GoImport(row.get(1), "git", "https://h/r", row.get(2));
            Verdict<VersionTags> verdict = VersionTags.of(row.get(0), tag);
            return verdict.refused()
                    .map(refusal -> List.of("", refusal.message()))
                    .orElseGet(() -> found(verdict.accepted().orElseThrow()));
        });
    }

    private static List<String> found(VersionTags versions) {
        String found = TAGS.stream()
                .flatMap(tag ->
                        Stream.concat(versions.version(tag).stream(), versions.incompatibleVersion(tag).stream()))
                .collect(Collectors.joining(" "));
        return List.of(versions.directory(), found);
    }

    @Test
    void namesTheTagOfAVersion() {
        GoImport tag = new GoImport("a.dev/x", "git", "https://h/r", "");
        assertThat(VersionTags.of("a.dev/x/sub/v2", tag)
                        .accepted()
                        .orElseThrow()
                        .tag("v2.0.0"))
                .isEqualTo("sub/v2.0.0");
        assertThat(VersionTags.of("a.dev/x/v2", tag).accepted().orElseThrow().tag("v2.0.0"))
                .isEqualTo("v2.0.0");
    }

    @Test
    void escapesForProxies() {
        TestRows.verify("proxy-escapes.tsv", 2, row -> {
            Verdict<String> verdict = switch (row.get(0)) {
                case "path" -> ProxyEscape.escapePath(row.get(1));
                case "version" -> ProxyEscape.escapeVersion(row.get(1));
                case "escaped path" -> ProxyEscape.unescapePath(row.get(1));
                default -> ProxyEscape.unescapeVersion(row.get(1));
            };
            return List.of(
                    verdict.accepted().orElse(""),
                    verdict.refused().map(Refusal::message).orElse(""));
        });
    }
}
