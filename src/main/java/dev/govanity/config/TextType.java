package dev.govanity.config;

import dev.govanity.yaml.YamlNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** Text of any kind; an empty value is a warning. */
final class TextType extends ValueType<String> {
    static final TextType ANY = new TextType("");

    private final String pattern;

    private TextType(String pattern) {
        this.pattern = pattern;
    }

    /**
     * Text with a pattern for editors. The reader ignores the pattern, because a rule gives a better message.
     *
     * @param regex a JSON Schema pattern; it may match anywhere in the text
     */
    static TextType matching(String regex) {
        return new TextType(regex);
    }

    @Override
    Object read(Section section, YamlNode.Pair pair) {
        return section.text(pair);
    }

    @Override
    Map<String, Object> schema() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", ANY_TEXT);
        if (!pattern.isEmpty()) {
            schema.put("pattern", pattern);
        }
        return schema;
    }
}
