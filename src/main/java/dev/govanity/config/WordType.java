package dev.govanity.config;

import dev.govanity.yaml.YamlNode;
import dev.govanity.yaml.YamlNode.Scalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One of two words. */
final class WordType<V> extends ValueType<V> {
    static final WordType<Boolean> FLAG = new WordType<>("true", true, "false", false);

    private final Map<String, V> meanings = new LinkedHashMap<>();

    WordType(String one, V meaning, String other, V otherMeaning) {
        meanings.put(one, meaning);
        meanings.put(other, otherMeaning);
    }

    @Override
    Object read(Section section, YamlNode.Pair pair) {
        Scalar written = section.text(pair);
        if (written == null) {
            return null;
        }
        V meaning = meanings.get(written.text());
        if (meaning == null) {
            String fault = "is neither " + String.join(" nor ", meanings.keySet());
            section.invalid(pair, written, fault, "write " + String.join(" or ", meanings.keySet()));
            return null;
        }
        return new Located<>(meaning, written.span());
    }

    @Override
    Map<String, Object> schema() {
        List<Object> words = new ArrayList<>();
        meanings.forEach((word, meaning) -> words.add(json(meaning)));
        if (!words.equals(List.copyOf(meanings.keySet()))) {
            words.addAll(meanings.keySet()); // true, or "true" in quotes
        }
        words.add(null);
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("enum", words);
        return schema;
    }

    @Override
    Object json(V value) {
        return value instanceof Boolean && meanings.containsKey(value.toString()) ? value : wordFor(value);
    }

    private String wordFor(V value) {
        return meanings.entrySet().stream()
                .filter(word -> word.getValue().equals(value))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }
}
