package dev.govanity.config;

import dev.govanity.yaml.YamlNode;
import dev.govanity.yaml.YamlNode.Scalar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The entries by their paths. {@link ConfigReader} streams them, because there may be many; this type only reports
 * values of the wrong kind.
 */
final class EntriesType extends ValueType<Void> {
    @Override
    Object read(Section section, YamlNode.Pair pair) {
        boolean empty = pair.value() instanceof Scalar scalar && scalar.isNull();
        if (!empty && !(pair.value() instanceof YamlNode.Mapping)) {
            section.wrongKind(
                    pair,
                    "a mapping",
                    "write each entry as \"/foo:\", and \"repo: …\" indented below it, without dashes");
        }
        return null;
    }

    @Override
    Map<String, Object> schema() {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("type", "object");
        entry.putAll(ConfigSchema.properties(EntryKeys.ALL));
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", List.of("object", "null"));
        schema.put("propertyNames", Map.of("pattern", "^/"));
        schema.put("additionalProperties", entry);
        return schema;
    }
}
