package dev.govanity.yaml;

import dev.govanity.diagnostic.Diagnostic;
import dev.govanity.diagnostic.SourceText;
import java.util.Optional;
import java.util.function.Function;
import org.yaml.snakeyaml.events.Event;

/**
 * Goes through the YAML events of a text. The reader itself describes the current event: an object for each event would
 * take half of the memory for reading a large file.
 */
interface YamlReader {
    /**
     * The kind of the current event; always {@code StreamEnd} at the end of the text; null where the text cannot be
     * read further.
     */
    Event.ID kind();

    /** Moves to the next event. The current one must be neither null nor the end. */
    void advance();

    /** Where the current event begins, quotes and indicators included. */
    int start();

    /** Where it ends. For a block mapping or list, where it begins, because its end is not known yet. */
    int end();

    /** The text of a scalar. */
    String text();

    /** How a scalar is written. */
    YamlNode.Style style();

    /** The name of the anchor on a value; null if there is none. */
    String anchor();

    /** The tag on a value; null if there is none. */
    String tag();

    /** Why the text cannot be read further; empty if it can. */
    Optional<Diagnostic> problem();

    /**
     * Reads a text with the fast reader. If that cannot read it, reads it again from the start with SnakeYAML.
     *
     * @param reading has no effects besides its result, because it may run twice
     */
    static <T> T read(SourceText source, Function<YamlReader, T> reading) {
        try {
            return reading.apply(new PlainReader(source.text()));
        } catch (NotPlainException beyondIt) {
            return reading.apply(new SnakeYamlReader(source));
        }
    }
}
