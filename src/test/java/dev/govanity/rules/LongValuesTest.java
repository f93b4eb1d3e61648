package dev.govanity.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.govanity.config.ConfigSchema;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * A value of any length in any key is judged in a time that grows no faster than the value. What is linear takes some
 * milliseconds for each of these; what looks at each pair of characters takes minutes. So a limit that no busy machine
 * reaches tells them apart.
 */
final class LongValuesTest {
    private static final int LENGTH = 60_000;
    private static final Duration FAR_TOO_LONG = Duration.ofSeconds(10);

    /** What values are made of: whatever a search could stop at, go on from, or begin at again. */
    private static final List<String> FILLERS = List.of(
            "a",
            "\u00e9",
            "\ud83d\ude00",
            "a/",
            "a.",
            "a:",
            ":",
            "a@",
            "a://",
            "x ",
            " ",
            "{",
            "{a}",
            "%",
            "%41",
            "-",
            "1",
            "../",
            "a=",
            "?a&",
            "[",
            "''",
            "\\\\",
            "token=a ",
            "ghp_",
            ".git",
            "\u200b",
            "https://a:b@c/ ",
            "~",
            "#",
            " #");

    /** In front of a repo root's: each way that roots are read. */
    private static final List<String> ROOTS = List.of(
            "",
            "https://github.com/a/",
            "https://",
            "https://a:",
            "ssh://git@h/",
            "ssh://git@h:",
            "git@h:",
            "git@",
            "file:///");

    @TestFactory
    Stream<DynamicTest> takeNoLongerThanTheirLength() {
        return keys("", ConfigSchema.json()).stream()
                .map(key -> DynamicTest.dynamicTest(key.isEmpty() ? "path" : key, () -> judgeLongValuesOf(key)));
    }

    private static void judgeLongValuesOf(String key) {
        List<String> beginnings = key.endsWith("repo") ? ROOTS : List.of("", "https://h/");
        for (String beginning : beginnings) {
            for (String filler : FILLERS) {
                String value = beginning + filler.repeat(LENGTH / filler.length());
                judge(key, doubleQuoted(value));
            }
        }
        for (String filler : List.of("a", "\u00e9", "a/", "a b ", "\ud83d\ude00")) {
            String value = filler.repeat(LENGTH / filler.length()).strip();
            judge(key, value);
            judge(key, singleQuoted(value));
            judge(key, "|\n" + "    " + indent(key) + value);
            judge(key, ">\n" + ("    " + indent(key) + "a\n").repeat(LENGTH / 10));
            judge(key, "|\n" + ("    " + indent(key) + "a\n\n").repeat(LENGTH / 10));
            judge(key, "a\n" + ("    " + indent(key) + filler.strip() + "\n").repeat(LENGTH / 10));
        }
    }

    private static void judge(String key, String value) {
        byte[] text = text(key, value).getBytes(StandardCharsets.UTF_8);
        assertTimeoutPreemptively(
                FAR_TOO_LONG,
                () -> assertThat(Inspector.inspect("vanity.yaml", text)).isNotNull(),
                () -> key + ": " + value.substring(0, Math.min(80, value.length())));
    }

    /** A file with a value at a key; the key's parents are separated by dots, and {@code *} is an entry. */
    private static String text(String key, String value) {
        StringBuilder text = new StringBuilder("x-first: x\n");
        String[] names = key.split("\\.", -1);
        for (int depth = 0; depth < names.length; depth++) {
            boolean last = depth == names.length - 1;
            text.append("  ".repeat(depth))
                    .append(names[depth].equals("*") ? "/a" : names[depth])
                    .append(last ? ": " + value : ":\n");
        }
        if (key.startsWith("paths.*.") && !key.endsWith(".repo")) {
            text.append("\n    repo: https://gitlab.mycompany.com/a/b.git\n");
        }
        return text + (key.startsWith("paths") ? "\n" : "\npaths:\n  /a: {repo: https://github.com/a/b}\n");
    }

    private static String indent(String key) {
        return "  ".repeat(key.split("\\.", -1).length - 1);
    }

    /** Every key with a single value, and some that the schema does not know. */
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

    private static String doubleQuoted(String value) {
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static String singleQuoted(String value) {
        return "'" + value.replace("'", "''") + "'";
    }
}
