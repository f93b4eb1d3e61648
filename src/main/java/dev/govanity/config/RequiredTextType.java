package dev.govanity.config;

import dev.govanity.diagnostic.Diagnostic;
import dev.govanity.yaml.YamlNode;
import dev.govanity.yaml.YamlNode.Scalar;
import java.util.LinkedHashMap;
import java.util.Map;

/** Text that its mapping requires: an empty value counts as missing. */
final class RequiredTextType extends ValueType<String> {
    private final String pattern;

    /**
     * @param pattern a JSON Schema pattern for editors; it may match anywhere in the text
     */
    RequiredTextType(String pattern) {
        this.pattern = pattern;
    }

    @Override
    Object read(Section section, YamlNode.Pair pair) {
        if (pair.value() instanceof Scalar scalar && scalar.isNull()) {
            section.report(
                    Diagnostic.error("missing-key", pair.key().span(), section.keyNamed(pair) + " has no value"));
            return null;
        }
        return section.text(pair);
    }

    @Override
    Map<String, Object> schema() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "string");
        schema.put("pattern", pattern);
        return schema;
    }
}
