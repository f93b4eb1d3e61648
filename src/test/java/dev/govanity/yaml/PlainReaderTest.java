package dev.govanity.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govanity.diagnostic.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
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
    void agreesWithSnakeYamlOnWhateverItReads(@ForAll("texts") String text) {
        Optional<List<String>> plain = plainEvents(text);
        Statistics.label("read").collect(plain.isPresent());
        if (plain.isPresent()) {
            assertThat(plain.get()).as(text).isEqualTo(thoroughEvents(text));
        }
    }

    /** Lines that are right in themselves, with a few characters more in one place. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> scalar = Arbitraries.of(
                "a", "b c", "/go/foo", "'d e'", "\"f\"", "'#'", "g#h", "i:j", "ssh://git@h:22/x", "k'", "ü");
        Arbitrary<String> value = Arbitraries.oneOf(
                scalar.map(text -> ": " + text),
                scalar.map(text -> ": " + text + " # c"),
                Arbitraries.of(":", ": ", ": # c"));
        Arbitrary<String> pair = Combinators.combine(Arbitraries.of("", "", "  ", "    "), scalar, value)
                .as((indent, key, rest) -> indent + key + rest);
        Arbitrary<String> line = Arbitraries.frequencyOf(
                Tuple.of(9, pair), Tuple.of(1, Arbitraries.of("", "   ", "# c", "  # c: d", "---", "- a")));
        Arbitrary<String> inserted = Arbitraries.strings()
                .withChars("ab:# '\"-?,[]{}&*!|>%@`\\\t\r\n\u0085\u2028\ufeff~.<=/_1ü")
                .ofMaxLength(2);
        Arbitrary<String> document = line.list().ofMaxSize(5).map(lines -> String.join("\n", lines));
        return Combinators.combine(document, inserted, Arbitraries.integers().between(0, 60))
                .as(PlainReaderTest::insert);
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
