package dev.govanity.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govanity.RealProgram;
import dev.govanity.property.Property;
import dev.govanity.property.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class UnifiedDiffTest {
    private static final String TEN_LINES = "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n";

    @Test
    void showsThreeLinesAroundAChange() {
        assertThat(diff("f.yaml", TEN_LINES, replace("5", "five"))).isEqualTo("""
                        --- a/f.yaml
                        +++ b/f.yaml
                        @@ -2,7 +2,7 @@
                         2
                         3
                         4
                        -5
                        +five
                         6
                         7
                         8
                        """);
    }

    @Test
    void showsChangesTogetherWhoseLinesMeet() {
        assertThat(diff("f.yaml", TEN_LINES, replace("1\n", ""), replace("8", "a\nb")))
                .isEqualTo("""
                        --- a/f.yaml
                        +++ b/f.yaml
                        @@ -1,10 +1,10 @@
                        -1
                         2
                         3
                         4
                         5
                         6
                         7
                        -8
                        +a
                        +b
                         9
                         10
                        """);
    }

    @Test
    void countsOnInTheNextHunk() {
        assertThat(diff("f.yaml", TEN_LINES, replace("1\n", ""), replace("10", "ten")))
                .contains("@@ -1,4 +1,3 @@", "@@ -7,4 +6,4 @@");
    }

    @Test
    void saysWhereTheLastLineHasNoEnd() {
        assertThat(diff("f.yaml", "a: b", replace("b", "c"))).isEqualTo("""
                        --- a/f.yaml
                        +++ b/f.yaml
                        @@ -1,1 +1,1 @@
                        -a: b
                        \\ No newline at end of file
                        +a: c
                        \\ No newline at end of file
                        """);
    }

    @Test
    void saysNothingAboutNothing() {
        assertThat(diff("f.yaml", "a: b\n")).isEmpty();
        assertThat(diff("f.yaml", "a: b\n", replace("b", "b"))).isEmpty();
    }

    @Test
    void namesFilesAsGitDoes() {
        assertThat(header("./go/vanity.yaml")).isEqualTo("--- a/go/vanity.yaml\n+++ b/go/vanity.yaml\n");
        assertThat(header("/etc/vanity.yaml")).isEqualTo("--- a/etc/vanity.yaml\n+++ b/etc/vanity.yaml\n");
        assertThat(header("my file.yaml")).isEqualTo("--- a/my file.yaml\t\n+++ b/my file.yaml\t\n");
        assertThat(header("a\"b\\c\nd")).isEqualTo("--- \"a/a\\\"b\\\\c\\012d\"\n+++ \"b/a\\\"b\\\\c\\012d\"\n");
    }

    @Test
    void leavesLinesWithSecretsOut() {
        String text = "1\n2\n3\nsecret\n5\n6\n7\nsecret\n9\n10\nsecret\n";
        List<Span> secrets = Pattern.compile("secret")
                .matcher(text)
                .results()
                .map(found -> new Span(found.start(), found.end()))
                .toList();
        SourceText source = SourceText.of("f.yaml", text).masking(secrets);
        UnifiedDiff diff = UnifiedDiff.of(
                source,
                Stream.of("2", "3", "5", "6", "7", "9", "secret")
                        .map(line -> new Edit(
                                line.equals("secret")
                                        ? secrets.get(2)
                                        : new Span(text.indexOf(line), text.indexOf(line) + 1),
                                line + "b"))
                        .toList());

        assertThat(diff.text()).isEqualTo("""
                        --- a/f.yaml
                        +++ b/f.yaml
                        @@ -1,3 +1,3 @@
                         1
                        -2
                        +2b
                         3
                        @@ -5,3 +5,3 @@
                        -5
                        +5b
                        -6
                        +6b
                         7
                        @@ -9,2 +9,2 @@
                        -9
                        +9b
                         10
                        """);
        assertThat(diff.withheld()).containsExactly(3, 7, 11);
    }

    /** The one judge of a unified diff is the program that applies it. */
    @Property(tries = 100)
    void isAcceptedByPatch(Samples samples) throws Exception {
        String text = String.join("", samples.list(30, UnifiedDiffTest::line));
        List<Edit> inside = samples.list(4, UnifiedDiffTest::edit).stream()
                .filter(edit -> edit.span().end() <= text.length())
                .toList();
        Revision revision = Revision.of(text).with(inside);
        UnifiedDiff diff = UnifiedDiff.of(SourceText.of("f.yaml", text), revision.edits());
        assertThat(diff.text().isEmpty()).isEqualTo(revision.text().equals(text));
        if (!diff.text().isEmpty() && !text.isEmpty() && !revision.text().isEmpty()) {
            assertThat(patched(text, diff.text())).as(diff.text()).isEqualTo(revision.text());
        }
    }

    private static String line(Samples samples) {
        return samples.of("a\n", "b\r\n", "- c\n", "+++ d\n", "\\ e\n", "\n", "é\n", "f\r", "g");
    }

    private static Edit edit(Samples samples) {
        int start = samples.between(0, 60);
        return new Edit(new Span(start, start + samples.between(0, 5)), samples.of("", "x", "\n", "y\r\nz", "w\n"));
    }

    private static String patched(String text, String diff) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("patch");
        Path file = Files.writeString(folder.resolve("f.yaml"), text);
        Path patch = Files.writeString(folder.resolve("patch"), diff);
        Path log = folder.resolve("log");
        try {
            Process process = new ProcessBuilder(
                            RealProgram.need("patch").toString(), "-p1", "--no-backup-if-mismatch", "-i", "patch")
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).as(Files.readString(log) + diff).isZero();
            assertThat(Files.readString(log)).isEqualTo("patching file f.yaml\n");
            return Files.readString(file);
        } finally {
            for (Path each : List.of(file, patch, log, folder)) {
                Files.deleteIfExists(each);
            }
        }
    }

    private static String header(String name) {
        String diff = diff(name, "a\n", replace("a", "b"));
        return diff.substring(0, diff.indexOf("@@"));
    }

    private static String diff(String name, String text, Replacement... replacements) {
        List<Edit> edits = java.util.Arrays.stream(replacements)
                .map(each -> {
                    int start = text.indexOf(each.part);
                    return new Edit(new Span(start, start + each.part.length()), each.with);
                })
                .toList();
        return UnifiedDiff.of(
                        SourceText.of(name, text), Revision.of(text).with(edits).edits())
                .text();
    }

    private record Replacement(String part, String with) {}

    private static Replacement replace(String part, String with) {
        return new Replacement(part, with);
    }
}
