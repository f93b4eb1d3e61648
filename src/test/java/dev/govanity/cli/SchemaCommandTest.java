package dev.govanity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.govanity.Golden;
import dev.govanity.Schemas;
import dev.govanity.config.ConfigSchema;
import dev.govanity.diagnostic.Diagnostic;
import dev.govanity.report.JsonTree;
import dev.govanity.rules.Inspector;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The schema agrees with the validator: what it refuses, the validator refuses; and what the validator refuses for its
 * shape, the schema refuses as far as JSON can see.
 */
final class SchemaCommandTest {
    private static final String SCHEMA = "vanity.schema.json";

    /**
     * Rules about shape. JSON has neither duplicate keys nor keys that are no text, and CoreSchema passes those over.
     */
    private static final Set<String> SHAPE = Set.of("unknown-key", "missing-key", "wrong-kind", "empty-file");

    @Test
    void printsTheSchema() {
        InProcess printed = InProcess.vanity(Path.of(""), "schema");
        assertThat(printed).isEqualTo(new InProcess(0, printed.out(), ""));
        Golden.assertMatches(Golden.folder("schemas").resolve(SCHEMA), printed.out());
    }

    @Test
    void keepsToItsOwnSchema() {
        assertThat(Schemas.metaComplaints(JsonTree.write(ConfigSchema.json()))).isEmpty();
    }

    /** So that no key is left out of the variants below. */
    @Test
    void triesEveryKey() {
        assertThat(written(everyKey())).containsExactlyInAnyOrderElementsOf(declared(ConfigSchema.json()));
    }

    private static Set<String> written(Object node) {
        Set<String> found = new TreeSet<>();
        if (node instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                found.add(key.toString().startsWith("/") ? "/" : key.toString());
                written(key.equals("forges") ? "" : value) // below it are hosts
                        .forEach(below -> found.add(key.toString().replaceFirst("^/.*", "/") + "." + below));
            });
        }
        return found;
    }

    private static Set<String> declared(Map<?, ?> schema) {
        Set<String> found = new TreeSet<>();
        if (schema.get("properties") instanceof Map<?, ?> properties) {
            properties.forEach((key, value) -> {
                found.add(key.toString());
                declared((Map<?, ?>) value).forEach(below -> found.add(key + "." + below));
            });
        }
        if (schema.get("additionalProperties") instanceof Map<?, ?> each && each.containsKey("properties")) {
            found.add("/");
            declared(each).forEach(below -> found.add("/." + below));
        }
        return found;
    }

    /** Without suppressions: the schema does not know them. */
    @TestFactory
    Stream<DynamicTest> agreesWithTheValidatorOnGoldenFiles() {
        return Stream.of("validate/ok", "validate/err", "fix")
                .flatMap(folder -> Golden.files(Golden.folder(folder), ".yaml").stream())
                .map(file -> DynamicTest.dynamicTest(
                        file.toString(), () -> assertAgrees(text(file).replace("vanity:ignore", "keep"))));
    }

    /** Each value of a file with every key in it, replaced by each of these, renamed and left out. */
    @Test
    void agreesWithTheValidatorOnEveryVariant() {
        List<String> values = List.of(
                "",
                "~",
                "null",
                "true",
                "True",
                "yes",
                "'true'",
                "no",
                "0",
                "-1",
                "1.5",
                "017",
                "0x10",
                "60s",
                "'60s'",
                "2020-01-01",
                "x",
                "/x",
                "'-x'",
                "''",
                "none",
                "repo",
                "git",
                "'1'",
                "12:30:45",
                "x.y",
                "http://x",
                "[]",
                "[x]",
                "[~]",
                "[[x]]",
                "{}",
                "{x: y}",
                "{repo: 'https://github.com/a/b'}",
                "{repo: }");
        Object whole = everyKey();
        assertAgrees(flow(whole));
        int variants = 0;
        for (List<Object> place : places(whole, List.of())) {
            for (String value : values) {
                assertAgrees(flow(replaced(whole, place, value)));
                variants++;
            }
            assertAgrees(flow(without(whole, place)));
            assertAgrees(flow(renamed(whole, place)));
        }
        assertThat(variants).isGreaterThan(800);
    }

    private static void assertAgrees(String yaml) {
        Optional<JsonNode> json = CoreSchema.read(yaml);
        if (json.isEmpty()) {
            return; // no JSON: an editor has complained before it looks at the schema
        }
        List<String> refused = Schemas.complaints(SCHEMA, json.get().toString());
        List<Diagnostic> found = Inspector.inspect("vanity.yaml", yaml.getBytes(StandardCharsets.UTF_8))
                .findings()
                .diagnostics();
        if (!refused.isEmpty()) {
            assertThat(found)
                    .as("errors of the validator, for the schema says %s of%n%s", refused, yaml)
                    .anyMatch(Diagnostic::isError);
        }
        if (found.stream().anyMatch(diagnostic -> diagnostic.isError() && SHAPE.contains(diagnostic.rule()))) {
            assertThat(refused)
                    .as("complaints of the schema, for the validator says %s of%n%s", found, yaml)
                    .isNotEmpty();
        }
    }

    private static Object everyKey() {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("repo", "https://gitlab.mycompany.com/a/b.git");
        entry.put("vcs", "git");
        entry.put("display", "'_ https://x.org/{/dir} https://x.org/{/dir}/{file}#L{line}'");
        entry.put("branch", "main");
        entry.put("subdir", "go/lib");
        entry.put("description", "x");
        entry.put("docs", "none");
        entry.put("hidden", "true");
        entry.put("deprecated", "x");
        Map<String, Object> ssh = new LinkedHashMap<>();
        ssh.put("legacy", "deny");
        ssh.put("host_keys", "strict");
        ssh.put("known_hosts", "/x");
        ssh.put("identities", List.of("/x", "/y"));
        Map<String, Object> health = new LinkedHashMap<>();
        health.put("interval", "60s");
        health.put("timeout", "10s");
        health.put("live", "true");
        health.put("ssh", ssh);
        health.put("http", new LinkedHashMap<>(Map.of("netrc", "/x", "ca", "/x")));
        Map<String, Object> top = new LinkedHashMap<>();
        top.put("host", "mycompany.com");
        top.put("cache_max_age", "60");
        top.put("docs", "https://pkg.go.dev/");
        top.put("forges", new LinkedHashMap<>(Map.of("code.mycompany.com", "gitea")));
        top.put("index", "hidden");
        top.put("paths", new LinkedHashMap<>(Map.of("/a", entry)));
        top.put("health", health);
        return top;
    }

    /** The way to each value: keys of mappings, indexes of lists. */
    private static List<List<Object>> places(Object node, List<Object> way) {
        List<List<Object>> places = new ArrayList<>();
        places.add(way);
        keys(node).forEach(key -> places.addAll(places(child(node, key), added(way, key))));
        return places;
    }

    private static List<Object> keys(Object node) {
        if (node instanceof Map<?, ?> map) {
            return List.copyOf(map.keySet());
        }
        List<Object> indexes = new ArrayList<>();
        for (int index = 0; node instanceof List<?> list && index < list.size(); index++) {
            indexes.add(index);
        }
        return indexes;
    }

    private static Object child(Object node, Object key) {
        return node instanceof Map<?, ?> map ? map.get(key) : ((List<?>) node).get((Integer) key);
    }

    private static List<Object> added(List<Object> way, Object key) {
        List<Object> longer = new ArrayList<>(way);
        longer.add(key);
        return longer;
    }

    private static Object replaced(Object node, List<Object> way, Object value) {
        return changed(node, way, (map, key) -> map.put(key, value), value);
    }

    private static Object without(Object node, List<Object> way) {
        return changed(node, way, Map::remove, "");
    }

    private static Object renamed(Object node, List<Object> way) {
        return changed(node, way, (map, key) -> map.put(key + "x", map.remove(key)), "x");
    }

    private interface Change {
        void apply(Map<String, Object> map, String key);
    }

    /** A copy in which one value is changed; in a list, and for the whole, it is replaced. */
    private static Object changed(Object node, List<Object> way, Change change, Object replacement) {
        if (way.isEmpty()) {
            return replacement;
        }
        Object key = way.get(0);
        List<Object> rest = way.subList(1, way.size());
        if (node instanceof List<?> list) {
            List<Object> copy = new ArrayList<>(list);
            copy.set((Integer) key, changed(copy.get((Integer) key), rest, change, replacement));
            return copy;
        }
        Map<String, Object> copy = new LinkedHashMap<>();
        ((Map<?, ?>) node).forEach((name, value) -> copy.put((String) name, value));
        if (rest.isEmpty()) {
            change.apply(copy, (String) key);
        } else {
            copy.put((String) key, changed(copy.get(key), rest, change, replacement));
        }
        return copy;
    }

    /** YAML in which scalars stand as they are. */
    private static String flow(Object node) {
        if (node instanceof Map<?, ?> map) {
            List<String> pairs = new ArrayList<>();
            map.forEach((key, value) -> pairs.add(key + ": " + flow(value)));
            return "{" + String.join(", ", pairs) + "}";
        }
        if (node instanceof List<?> list) {
            return "["
                    + String.join(
                            ", ", list.stream().map(SchemaCommandTest::flow).toList()) + "]";
        }
        return (String) node;
    }

    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }
}
