package dev.govanity.config;

import dev.govanity.yaml.YamlNode;
import dev.govanity.yaml.YamlNode.Scalar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A whole number of seconds, from 0. */
final class SecondsType extends ValueType<Integer> {
    @Override
    Object read(Section section, YamlNode.Pair pair) {
        Scalar written = section.text(pair);
        if (written == null) {
            return null;
        }
        String digits = written.text();
        if (written.style() != YamlNode.Style.PLAIN || !digits.matches("[-+]?\\d+")) {
            section.invalid(
                    pair, written, "is not a number of seconds", "write a number such as 60, without quotes or a unit");
        } else if (digits.startsWith("-")) {
            section.invalid(pair, written, "is negative", "write 0 to forbid caching");
        } else if (digits.length() > 10 || Long.parseLong(digits) > Integer.MAX_VALUE) {
            section.invalid(
                    pair, written, "is more seconds than caches count", "write " + Integer.MAX_VALUE + " or less");
        } else {
            return new Located<>(Integer.parseInt(digits), written.span());
        }
        return null;
    }

    @Override
    Map<String, Object> schema() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", List.of("integer", "null"));
        schema.put("minimum", 0);
        schema.put("maximum", Integer.MAX_VALUE);
        return schema;
    }
}
