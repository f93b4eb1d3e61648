package dev.govanity.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The JSON Schema (draft 2020-12) of the file, derived from the declared keys. */
public final class ConfigSchema {
    private ConfigSchema() {}

    /** The schema as a JSON value: ordered maps, lists, texts, numbers, booleans and null. */
    public static Map<String, Object> json() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "vanity.yaml");
        schema.put("description", "The config of vanity, which serves vanity import paths for Go modules.");
        schema.put("type", "object");
        schema.putAll(properties(FileKeys.ALL));
        return schema;
    }

    /** The schema of a mapping with these keys, without its type. */
    static Map<String, Object> properties(Keys keys) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("additionalProperties", false);
        List<String> required =
                keys.all().stream().filter(Key::isRequired).map(Key::name).toList();
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        Map<String, Object> properties = new LinkedHashMap<>();
        keys.all().forEach(key -> properties.put(key.name(), property(key)));
        schema.put("properties", properties);
        schema.put("patternProperties", Map.of("^" + Keys.OWN, true));
        return schema;
    }

    private static <V> Map<String, Object> property(Key<V> key) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("description", key.description());
        schema.putAll(key.type().schema());
        if (key.leftOut() != null && !(key.type() instanceof SectionType)) {
            schema.put("default", key.type().json(key.leftOut()));
        }
        if (!key.example().isEmpty()) {
            schema.put("examples", List.of(key.example()));
        }
        return schema;
    }
}
