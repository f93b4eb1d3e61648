package dev.govanity.config;

import dev.govanity.golang.Vcs;
import dev.govanity.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The name of a vcs. A rule checks whether it is known. */
final class VcsType extends ValueType<String> {
    @Override
    Object read(Section section, YamlNode.Pair pair) {
        return section.text(pair);
    }

    @Override
    Map<String, Object> schema() {
        List<Object> words = new ArrayList<>();
        for (Vcs vcs : Vcs.values()) {
            words.add(vcs.word());
        }
        words.add(null);
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("enum", words);
        return schema;
    }
}
