package dev.govanity.config;

import dev.govanity.yaml.YamlNode;
import dev.govanity.yaml.YamlNode.Scalar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A mapping with keys of its own; an empty one has none of them. */
final class SectionType<V> extends ValueType<V> {
    private final Keys keys;
    private final Function<Values, V> meaning;

    SectionType(Keys keys, Function<Values, V> meaning) {
        this.keys = keys;
        this.meaning = meaning;
    }

    @Override
    Object read(Section section, YamlNode.Pair pair) {
        boolean empty = pair.value() instanceof Scalar scalar && scalar.isNull();
        if (!empty && !(pair.value() instanceof YamlNode.Mapping)) {
            section.wrongKind(pair, "a mapping");
        }
        Section within = section.within(pair.key().text(), keys);
        if (pair.value() instanceof YamlNode.Mapping mapping) {
            mapping.pairs().forEach(within::add);
        }
        return new Located<>(meaning.apply(within.values()), pair.key().span());
    }

    @Override
    Map<String, Object> schema() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", List.of("object", "null"));
        schema.putAll(ConfigSchema.properties(keys));
        return schema;
    }

    Keys keys() {
        return keys;
    }
}
