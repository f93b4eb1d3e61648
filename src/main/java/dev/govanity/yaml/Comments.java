package dev.govanity.yaml;

import dev.govanity.diagnostic.SourceText;
import dev.govanity.diagnostic.Span;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * The comments of a text: what stands from a {@code #} after white space to the end of its line, outside every scalar. A
 * comment behind the {@code |} or {@code >} of a block scalar counts as part of that.
 *
 * <p>The parser could tell of comments too, but then takes another way through the text than it does without; like this, a
 * text that reads well always has comments that can be read.
 *
 * @param found in the order of the text, each from its {@code #} to the last character of its line
 * @param complete whether the text could be read to its end, so that these are all
 */
public record Comments(List<Span> found, boolean complete) {
    public Comments {
        found = List.copyOf(found);
    }

    /** Finds them. */
    public static Comments of(SourceText source) {
        List<Span> found = new ArrayList<>();
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE); // whoever read the file has bounded it
        Parser parser = new ParserImpl(new StreamReader(source.text()), options);
        int end = 0;
        try {
            while (!parser.checkEvent(Event.ID.StreamEnd)) {
                Event event = parser.getEvent();
                if (event.is(Event.ID.Scalar)) {
                    int start = source.offsetOfCodePoint(event.getStartMark().getIndex());
                    addBetween(source.text(), end, start, found);
                    end = Math.max(
                            end, source.offsetOfCodePoint(event.getEndMark().getIndex()));
                }
            }
        } catch (MarkedYAMLException broken) {
            return new Comments(found, false);
        }
        addBetween(source.text(), end, source.text().length(), found);
        return new Comments(found, true);
    }

    /** What begins with {@code #} between two scalars. */
    private static void addBetween(String text, int from, int to, List<Span> found) {
        int hash = text.indexOf('#', from);
        while (hash >= 0 && hash < to) {
            int next = hash + 1;
            if (hash == 0 || isSpace(text.charAt(hash - 1))) {
                next = lineEnd(text, hash);
                found.add(new Span(hash, next));
            }
            hash = text.indexOf('#', next);
        }
    }

    private static int lineEnd(String text, int offset) {
        int end = offset;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    /** A byte order mark is as good as the start of a line. */
    private static boolean isSpace(char character) {
        return " \t\r\n\uFEFF".indexOf(character) >= 0;
    }
}
