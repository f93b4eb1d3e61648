package dev.govanity.yaml;

import dev.govanity.diagnostic.Diagnostic;
import dev.govanity.diagnostic.SourceText;
import java.util.Optional;
import java.util.function.Function;
import org.yaml.snakeyaml.events.Event;

/**
 * Goes through a text from one of YAML's events to the next. What it stands at is asked of the reader itself: an object
 * for each event would be half of the memory that reading a large file takes.
 */
interface YamlReader {
    /** What it stands at; at the end of the text {@code StreamEnd}, for ever; null where it cannot be read on. */
    Event.ID kind();

    /** Goes on from what it stands at, which must be neither null nor the end. */
    void advance();

    /** Where that begins, quotes and indicators included. */
    int start();

    /** Where it ends; a block mapping or list where it begins, for its end is not known yet. */
    int end();

    /** What a scalar reads as. */
    String text();

    /** How a scalar is written. */
    YamlNode.Style style();

    /** The name of the anchor on a value; null if there is none. */
    String anchor();

    /** The tag on a value; null if there is none. */
    String tag();

    /** Why the text cannot be read on. */
    Optional<Diagnostic> problem();

    /**
     * Reads a text: with the fast reader, and once more from the start with SnakeYAML if the text turns out to be more
     * than it can read.
     *
     * @param reading changes nothing but what it makes itself
     */
    static <T> T read(SourceText source, Function<YamlReader, T> reading) {
        try {
            return reading.apply(new PlainReader(source.text()));
        } catch (NotPlainException beyondIt) {
            return reading.apply(new SnakeYamlReader(source));
        }
    }
}
