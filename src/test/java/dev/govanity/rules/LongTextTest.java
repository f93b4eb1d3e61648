package dev.govanity.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govanity.config.ConfigSchema;
import dev.govanity.diagnostic.Findings;
import dev.govanity.diagnostic.UnifiedDiff;
import dev.govanity.report.GitlabReport;
import dev.govanity.report.JsonReport;
import dev.govanity.report.Palette;
import dev.govanity.report.Report;
import dev.govanity.report.TextReport;
import java.io.IOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/**
 * Whatever is written to any key, reading, judging, correcting and printing it takes time in proportion to its length:
 * the CPU time of eight times the text is compared with that of the text, and what took its square would take 64 times
 * as long.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class LongTextTest {
    private static final int LENGTH = 1 << 13;
    private static final int TIMES = 8;

    /** A third of the way, in doublings, from a linear growth to a quadratic one. */
    private static final int MOST_TIMES = 20;

    /** What is below has too much of chance in it to be compared. */
    private static final long NEGLIGIBLE_MILLIS = 150;

    /** What a text is made of again and again: whatever a search could stop at, go on from, or begin at again. */
    private static final List<String> PIECES = List.of(
            "a",
            "a ",
            "\u00e9",
            "\ud83d\ude00",
            "@",
            "a@",
            "a:b@",
            "://",
            "a://b@c",
            "ssh://git@h:",
            "https://u:p@h/ ",
            "token=",
            "?token=a&",
            "glpat-aaaaaaaaaaaaaaaaaaaaaaaaaaa@",
            ":",
            "/",
            "a/",
            "../",
            "a.",
            ".git",
            "-",
            "%",
            "%41",
            "{x}",
            "{{",
            "${A}",
            "[",
            "a,",
            "~",
            " # ",
            "''",
            "\\u0041",
            "\u00a0",
            "\u200b",
            "\u201c");

    /** In front of a repo root's: each way that roots are read. */
    private static final List<String> ROOTS = List.of(
            "%s",
            "https://%s@git.example.com/a.git",
            "https://jo:%s@git.example.com/a.git",
            "https://%s/a.git",
            "https://git.example.com/%s",
            "https://github.com/%s",
            "ssh://git@git.example.com:%s/a.git",
            "git@%s:a.git",
            "file:///%s");

    private static final String ENTRY = "paths:\n  /a:\n    repo: https://git.example.com/a.git\n";

    private static Map<String, String> forms() {
        Map<String, String> forms = new LinkedHashMap<>();
        forms.put("the whole text", "%s\n");
        forms.put("a comment", ENTRY + "# %s\n");
        forms.put("a suppression", ENTRY + "# vanity:ignore %s\n");
        forms.put("a path", "paths:\n  \"/%s\":\n    repo: https://git.example.com/a.git\n");
        forms.put("a path without slash", "paths:\n  \"%s\":\n    repo: https://git.example.com/a.git\n");
        forms.put("an unknown key", ENTRY + "    \"%s\": x\n");
        forms.put("a key of the user's own", ENTRY + "    x-mine: \"%s\"\n");
        forms.put("a value without quotes", ENTRY + "    description: a%s\n");
        forms.put("a value in single quotes", ENTRY + "    description: '%s'\n");
        forms.put("a literal block", ENTRY + "    description: |\n      %s\n");
        forms.put("a folded block", ENTRY + "    description: >\n      %s\n");
        forms.put("an address", "docs: \"https://h.example.com/%s\"\n" + ENTRY);
        for (String root : ROOTS) {
            forms.put("repo " + root, "paths:\n  /a:\n    repo: \"" + root + "\"\n");
        }
        keys("", ConfigSchema.json()).forEach(key -> forms.put(key, form(key)));
        return forms;
    }

    /** A file with a value at a key; the key's parents are separated by dots, and {@code *} is any key. */
    private static String form(String key) {
        StringBuilder text = new StringBuilder();
        String[] names = key.split("\\.", -1);
        for (int depth = 0; depth < names.length; depth++) {
            boolean last = depth == names.length - 1;
            text.append("  ".repeat(depth))
                    .append(names[depth].equals("*") ? "/a" : names[depth])
                    .append(last ? ": \"%s\"\n" : ":\n");
        }
        if (key.startsWith("paths.*.") && !key.endsWith(".repo")) {
            text.append("    repo: https://git.example.com/a.git\n");
        }
        return key.startsWith("paths") ? text.toString() : text + ENTRY;
    }

    /** Every key with a single value. */
    private static List<String> keys(String above, Map<?, ?> schema) {
        List<String> found = new ArrayList<>();
        if (schema.get("properties") instanceof Map<?, ?> properties) {
            properties.forEach((name, value) -> found.addAll(keys(above + "." + name, (Map<?, ?>) value)));
        }
        if (schema.get("additionalProperties") instanceof Map<?, ?> each) {
            found.addAll(keys(above + ".*", each));
        }
        return found.isEmpty() ? List.of(above.substring(1)) : found;
    }

    @TestFactory
    Stream<DynamicTest> takesTimeInProportionToItsLength() {
        return forms().entrySet().stream()
                .map(form -> DynamicTest.dynamicTest(form.getKey(), () -> {
                    for (String piece : PIECES) {
                        compare(form.getValue(), piece);
                    }
                }));
    }

    private static void compare(String form, String piece) throws IOException {
        long once = Math.max(NEGLIGIBLE_MILLIS / MOST_TIMES, millis(form.replace("%s", text(piece, LENGTH))));
        long more = millis(form.replace("%s", text(piece, LENGTH * TIMES)));
        if (more > once * MOST_TIMES) { // once more, for the compiler or the collector may have been in between
            once = Math.max(once, millis(form.replace("%s", text(piece, LENGTH))));
            more = millis(form.replace("%s", text(piece, LENGTH * TIMES)));
        }
        assertThat(more)
                .as("milliseconds for %d characters of \"%s\", where %d take %d", LENGTH * TIMES, piece, LENGTH, once)
                .isLessThanOrEqualTo(once * MOST_TIMES);
    }

    private static String text(String piece, int length) {
        return piece.repeat(length / piece.length());
    }

    private static long millis(String text) throws IOException {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        Correction correction = Correction.of("vanity.yaml", text.getBytes(StandardCharsets.UTF_8));
        Findings findings = correction.before().findings();
        for (Report report : List.of(new TextReport(Palette.PLAIN), new JsonReport(), new GitlabReport())) {
            report.print(List.of(findings), Writer.nullWriter());
        }
        assertThat(UnifiedDiff.of(findings.source(), correction.edits())).isNotNull();
        long after = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        return TimeUnit.NANOSECONDS.toMillis(after - before);
    }

    /** Many secrets, and many problems whose messages are searched for them. */
    @Test
    void findsManySecretsInManyProblems() throws IOException {
        List<Long> millis = new ArrayList<>();
        for (int entries : List.of(2_000, 2_000 * TIMES)) {
            millis.add(millis(IntStream.range(0, entries)
                    .mapToObj(i -> "  /%1$d: {repo: \"https://jo:secret%1$d@h.example.com/x\", vcs: nonsense%1$d}\n"
                            .formatted(i))
                    .collect(Collectors.joining("", "paths:\n", ""))));
        }
        assertThat(millis.get(1)).isLessThan(Math.max(500, millis.get(0)) * MOST_TIMES);
    }

    /** A file of one line, in which each problem has the whole of it around: an excerpt is cut. */
    @Test
    void cutsALineOfManyMegabytes() throws IOException {
        String text = "paths: {/a: {repo: \"https://h.example.com/a\", vcs: nonsense, description: \""
                + "x ".repeat(4 << 20) + "\"}}\n";
        StringBuilder printed = new StringBuilder();
        Findings findings = Inspector.inspect("vanity.yaml", text.getBytes(StandardCharsets.UTF_8))
                .findings();
        new TextReport(Palette.PLAIN).print(List.of(findings), new Writer() {
            @Override
            public void write(char[] characters, int offset, int length) {
                printed.append(characters, offset, length);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        });
        assertThat(findings.errors()).isEqualTo(1);
        assertThat(printed).hasSizeLessThan(1_000);
    }
}
