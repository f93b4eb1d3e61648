package dev.govanity.config;

import dev.govanity.diagnostic.Diagnostic;
import dev.govanity.yaml.YamlNode;
import dev.govanity.yaml.YamlNode.Scalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A list of texts. */
final class TextListType extends ValueType<List<String>> {
    @Override
    Object read(Section section, YamlNode.Pair pair) {
        if (!(pair.value() instanceof YamlNode.Sequence sequence)) {
            section.wrongKind(pair, "a list");
            return null;
        }
        List<String> texts = new ArrayList<>();
        for (YamlNode item : sequence.items()) {
            if (item instanceof Scalar scalar && !scalar.isNull()) {
                texts.add(scalar.text());
            } else if (!(item instanceof YamlNode.Unusable)) {
                String message = "item of \"" + pair.key().text() + "\"" + section.name() + " is " + item.kind();
                section.report(Diagnostic.error("wrong-kind", item.span(), message));
            }
        }
        return new Located<>(List.copyOf(texts), sequence.span());
    }

    @Override
    Map<String, Object> schema() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "array");
        schema.put("items", Map.of("type", List.of("string", "number", "boolean")));
        return schema;
    }
}
