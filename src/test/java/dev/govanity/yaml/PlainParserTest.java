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
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.Parser;

final class PlainParserTest {
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
        assertThat(PlainParser.of(text).map(PlainParserTest::events)).contains(events(YamlEvents.thorough(text)));
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
        assertThat(PlainParser.of(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1000, 1001, 1025})
    void readsNoLongerKeysThanSnakeYaml(int length) {
        String text = "a".repeat(length) + ": b";
        assertThat(PlainParser.of(text).isPresent()).isEqualTo(length <= 1000);
        assertThat(events(YamlEvents.of(SourceText.of("x", text)))).isEqualTo(events(YamlEvents.thorough(text)));
    }

    @Property(tries = 20_000)
    void agreesWithSnakeYamlOnWhateverItReads(@ForAll("texts") String text) {
        Optional<Parser> parser = PlainParser.of(text);
        Statistics.label("read").collect(parser.isPresent());
        if (parser.isPresent()) {
            assertThat(events(parser.get())).as(text).isEqualTo(events(YamlEvents.thorough(text)));
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
                .as(PlainParserTest::insert);
    }

    private static String insert(String text, String inserted, int at) {
        int place = Math.min(at, text.length());
        return text.substring(0, place) + inserted + text.substring(place);
    }

    /** All that a cursor looks at; a mapping's end, for one, has no place of its own. */
    private static List<String> events(Parser parser) {
        List<String> events = new ArrayList<>();
        try {
            for (Event event = parser.getEvent(); event != null; event = parser.getEvent()) {
                events.add(shown(event));
            }
        } catch (YAMLException broken) {
            events.add(broken.toString());
        }
        return events;
    }

    private static String shown(Event event) {
        if (event instanceof ScalarEvent scalar) {
            return scalar + " at " + scalar.getStartMark().getIndex() + " to "
                    + scalar.getEndMark().getIndex();
        }
        if (event instanceof CollectionStartEvent start) {
            return start + " at " + start.getStartMark().getIndex();
        }
        return event.toString();
    }
}
