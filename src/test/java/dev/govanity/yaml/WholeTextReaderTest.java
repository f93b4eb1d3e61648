package dev.govanity.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govanity.property.Property;
import dev.govanity.property.Samples;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

final class WholeTextReaderTest {
    @Property(tries = 20_000)
    void givesTheEventsOfSnakeYamlsOwnReader(Samples samples) {
        StringBuilder text = new StringBuilder();
        for (int left = samples.between(0, 40); left > 0; left--) {
            text.append(samples.of(
                    "a",
                    "b: ",
                    "- ",
                    "? ",
                    "\n",
                    "\n  ",
                    "\r",
                    "\r\n",
                    " ",
                    "\t",
                    "\u0085",
                    "\u2028",
                    "\ufeff",
                    "é",
                    "\ud83d\ude00",
                    "\"",
                    "'",
                    "\\",
                    "|\n",
                    ">\n",
                    "|2-\n",
                    "{",
                    "}",
                    "[",
                    "]",
                    ", ",
                    ": ",
                    "#",
                    " # c",
                    "&a ",
                    "*a",
                    "!t ",
                    "!!str ",
                    "%YAML 1.1\n",
                    "---\n",
                    "...\n",
                    "\\u00e9",
                    "\\x4",
                    "@",
                    "`"));
        }
        assertSame(text.toString());
    }

    /** Longer than the 1,025 characters that SnakeYAML's own reader has at a time. */
    @Property(tries = 200)
    void givesThemForLongTextsToo(Samples samples) {
        String piece = samples.of("a", "é", "\ud83d\ude00", "a ", "a\n ", "a\r\n ", "a\\\"", "a''");
        String around = samples.of("%s", "a: %s", "%s: a", "a: \"%s\"", "a: '%s'", "a: |\n  %s", "{a: %s", "[%s]");
        assertSame(around.formatted(piece.repeat(samples.between(900, 3_000))));
    }

    @Test
    void takesTimeInProportionToALongScalar() {
        int length = 1 << 20;
        events(new WholeTextReader("host: \"" + "a".repeat(length) + "\""));
        long once = Math.max(50, millis(length));
        assertThat(millis(length * 16)).isLessThan(once * 64); // its square would take 256 times as long
    }

    private static long millis(int length) {
        String text = "host: \"" + "a".repeat(length) + "\"";
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        events(new WholeTextReader(text));
        long after = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        return TimeUnit.NANOSECONDS.toMillis(after - before);
    }

    private static void assertSame(String text) {
        assertThat(events(new WholeTextReader(text))).isEqualTo(events(new StreamReader(text)));
    }

    /** Each event with where it stands, and what ended them. */
    private static List<String> events(StreamReader reader) {
        Parser parser = new ParserImpl(reader, new LoaderOptions());
        List<String> events = new ArrayList<>();
        try {
            while (!parser.checkEvent(Event.ID.StreamEnd)) {
                Event event = parser.getEvent();
                events.add(event + place(event.getStartMark()) + place(event.getEndMark()));
            }
        } catch (MarkedYAMLException broken) {
            events.add(broken.getContext()
                    + place(broken.getContextMark())
                    + broken.getProblem()
                    + place(broken.getProblemMark()));
        } catch (YAMLException broken) {
            events.add(broken.getMessage());
        }
        return events;
    }

    private static String place(Mark mark) {
        return mark == null ? " - " : " " + mark.getIndex() + ":" + mark.getLine() + ":" + mark.getColumn() + " ";
    }
}
