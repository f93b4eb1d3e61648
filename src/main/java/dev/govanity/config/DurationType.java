package dev.govanity.config;

import dev.govanity.yaml.YamlNode;
import dev.govanity.yaml.YamlNode.Scalar;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A length of time in Go's notation with one unit, such as {@code 60s}; a day at most. */
final class DurationType extends ValueType<Duration> {
    private final Duration shortest;

    /**
     * @param shortest the least value that a file may have
     */
    DurationType(Duration shortest) {
        this.shortest = shortest;
    }

    @Override
    Object read(Section section, YamlNode.Pair pair) {
        Scalar written = section.text(pair);
        if (written == null) {
            return null;
        }
        Optional<Duration> read = LengthOfTime.read(written.text());
        if (read.isEmpty()) {
            section.invalid(pair, written, "is not a duration", "write a number and a unit: 500ms, 60s, 5m, 1h");
        } else if (read.get().compareTo(shortest) < 0) {
            section.invalid(pair, written, "is too short", "write " + shortest.toMillis() + "ms or more");
        } else if (read.get().compareTo(LengthOfTime.LONGEST) > 0) {
            section.invalid(pair, written, "is too long", "write 24h or less");
        } else {
            return new Located<>(read.get(), written.span());
        }
        return null;
    }

    @Override
    Map<String, Object> schema() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", List.of("string", "null"));
        schema.put("pattern", "^[0-9]+(ms|s|m|h)$");
        return schema;
    }

    @Override
    Object json(Duration value) {
        return value.toSeconds() + "s";
    }
}
