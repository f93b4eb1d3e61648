package dev.govanity.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govanity.diagnostic.SourceText;
import dev.govanity.property.Property;
import dev.govanity.property.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.events.Event;

final class PlainReaderTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: b",
                "host: mycompany.com\npaths:\n  /go/foo:\n    repo: ssh://git@h:22/go/foo.git\n    vcs: git\n",
                "# comment\n\na: # comment\n\n  b:   c d   # comment # more\n  # comment\ne: 'f: #g' # h\n",
                "\"a b\": \"c\"\n'd':\n  'e': ''\n",
                "a:\nb:\n",
                "a:\n  b:\n    c: d\ne: f",
                "paths:\n  /a: x#y:z\n  /b: size, [x] {y} 'z' \"w\" - & * ! | > % @ `\n",
                "  a: b\n  c:\n",
            })
    void tellsWhatSnakeYamlTells(String text) {
        assertThat(plainEvents(text)).contains(thoroughEvents(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "# nothing",
                "a",
                "a b",
                "- a",
                "a: b: c",
                "a: b:",
                "a: b\n  c",
                "a: b\n  c: d",
                "a:\n  b: c\n d: e",
                "a:\n  b: c\n   d: e",
                " a: b\nc: d",
                "a: [b]",
                "a: {b: c}",
                "{a: b}",
                "a: |\n  b",
                "a: &b c",
                "a: *b",
                "a: !b c",
                "a: -b",
                "a: 'b''c'",
                "a: \"b\\tc\"",
                "a: \"b\" c",
                "a: 'b'#c",
                "a: 'b\n  c'",
                "'a",
                "a: 'b",
                "'a' : b",
                "a : b",
                "a #: b",
                "a:\tb",
                "a: größe",
                "a: b # größe",
                "a: b\tc",
                "\ta: b",
                "a: b # c\td",
                "a: b\r\nc: d",
                "a: b\u0085c: d",
                "a: b # c\u2028d: e",
                "\ufeffa: b",
                "a: \ud83d\ude00",
                "# \ud83d\ude00\na: b",
                "? a",
                "%YAML 1.1\n---\na: b",
                "---\na: b",
                "a: b\n...\n",
                "a: b\n---\nc: d",
            })
    void leavesTheRestToSnakeYaml(String text) {
        assertThat(plainEvents(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1000, 1001, 1025})
    void readsNoLongerKeysThanSnakeYaml(int length) {
        String text = "a".repeat(length) + ": b";
        assertThat(plainEvents(text).isPresent()).isEqualTo(length <= 1000);
        List<String> read = YamlReader.read(SourceText.of("x", text), PlainReaderTest::events);
        assertThat(read).isEqualTo(thoroughEvents(text));
    }

    @Property(tries = 20_000)
    void agreesWithSnakeYamlOnWhateverItReads(Samples samples) {
        String text = insert(document(samples), inserted(samples), samples.between(0, 60));
        Optional<List<String>> plain = plainEvents(text);
        if (plain.isPresent()) {
            assertThat(plain.get()).as(text).isEqualTo(thoroughEvents(text));
        }
    }

    /** Lines that are right in themselves, with a few characters more in one place. */
    private static String document(Samples samples) {
        return String.join("\n", samples.list(5, PlainReaderTest::line));
    }

    private static String line(Samples samples) {
        return samples.chance(9, 10)
                ? samples.of("", "", "  ", "    ") + scalar(samples) + value(samples)
                : samples.of("", "   ", "# c", "  # c: d", "---", "- a");
    }

    private static String value(Samples samples) {
        return switch (samples.of(0, 1, 2)) {
            case 0 -> ": " + scalar(samples);
            case 1 -> ": " + scalar(samples) + " # c";
            default -> samples.of(":", ": ", ": # c");
        };
    }

    private static String scalar(Samples samples) {
        return samples.of("a", "b c", "/go/foo", "'d e'", "\"f\"", "'#'", "g#h", "i:j", "ssh://git@h:22/x", "k'", "ü");
    }

    private static String inserted(Samples samples) {
        return samples.text("ab:# '\"-?,[]{}&*!|>%@`\\\t\r\n\u0085\u2028\ufeff~.<=/_1ü", 0, 2);
    }

    private static String insert(String text, String inserted, int at) {
        int place = Math.min(at, text.length());
        return text.substring(0, place) + inserted + text.substring(place);
    }

    /** Empty if the text is left to SnakeYAML. */
    private static Optional<List<String>> plainEvents(String text) {
        try {
            return Optional.of(events(new PlainReader(text)));
        } catch (NotPlainException left) {
            return Optional.empty();
        }
    }

    private static List<String> thoroughEvents(String text) {
        return events(new SnakeYamlReader(SourceText.of("x", text)));
    }

    /** All that a cursor looks at; a mapping's end, for one, has no place of its own. */
    private static List<String> events(YamlReader reader) {
        List<String> events = new ArrayList<>();
        while (reader.kind() != null && reader.kind() != Event.ID.StreamEnd) {
            events.add(shown(reader));
            reader.advance();
        }
        events.add(reader.kind() + " " + reader.problem());
        return events;
    }

    private static String shown(YamlReader reader) {
        Event.ID kind = reader.kind();
        String place = " from " + reader.start() + " to " + reader.end();
        return switch (kind) {
            case Scalar -> kind + place + " " + marks(reader) + " " + reader.style() + " " + reader.text();
            case MappingStart, SequenceStart -> kind + place + " " + marks(reader);
            default -> kind.toString();
        };
    }

    private static String marks(YamlReader reader) {
        return reader.anchor() + " " + reader.tag();
    }
}
