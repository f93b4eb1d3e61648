package dev.govanity.yaml;

import dev.govanity.diagnostic.Diagnostic;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.yaml.snakeyaml.events.Event;

/**
 * Reads a block mapping, and block mappings within it, whose keys and values are on one line each. The result is the
 * same as SnakeYAML's, in a fraction of the time. Every method throws {@link NotPlainException} at anything else.
 *
 * <p>With SnakeYAML alone, {@code validate} of the 100,000 entries of {@code src/bench/run start} takes 50 % more CPU
 * (median of ten interleaved runs).
 */
final class PlainReader implements YamlReader {
    private final String text;
    private final PlainLine line;
    private Event.ID kind = Event.ID.StreamStart;
    /** Whether the current scalar is a key. */
    private boolean atKey;
    /** The indentations of the mappings that are open. */
    private int[] indents = new int[8];

    private int depth;
    /** Where the current event begins; the line may have moved on. */
    private int start;

    private int end;

    PlainReader(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length != text.length()) { // not ASCII: better found now than near the end
            throw new NotPlainException();
        }
        this.text = text;
        this.line = new PlainLine(bytes);
    }

    @Override
    public Event.ID kind() {
        return kind;
    }

    @Override
    public int start() {
        return start;
    }

    @Override
    public int end() {
        return end;
    }

    @Override
    public String text() {
        int quote = style() == YamlNode.Style.PLAIN ? 0 : 1;
        return text.substring(start + quote, end - quote);
    }

    @Override
    public YamlNode.Style style() {
        return switch (start < end ? text.charAt(start) : 'a') {
            case '"' -> YamlNode.Style.DOUBLE_QUOTED;
            case '\'' -> YamlNode.Style.SINGLE_QUOTED;
            default -> YamlNode.Style.PLAIN;
        };
    }

    @Override
    public String anchor() {
        return null;
    }

    @Override
    public String tag() {
        return null;
    }

    @Override
    public Optional<Diagnostic> problem() {
        return Optional.empty();
    }

    @Override
    public void advance() {
        switch (kind) {
            case StreamStart -> startDocument();
            case DocumentStart -> startMapping();
            case MappingStart -> toKey();
            case Scalar -> fromScalar();
            case MappingEnd -> toNextKey();
            default -> kind = Event.ID.StreamEnd;
        }
    }

    private void startDocument() {
        if (!line.next()) {
            throw new NotPlainException();
        }
        kind = Event.ID.DocumentStart;
    }

    private void startMapping() {
        if (depth == indents.length) {
            indents = Arrays.copyOf(indents, depth * 2);
        }
        indents[depth++] = line.indent();
        place(line.keyStart(), line.keyStart());
        kind = Event.ID.MappingStart;
    }

    private void toKey() {
        place(line.keyStart(), line.keyEnd());
        atKey = true;
        kind = Event.ID.Scalar;
    }

    private void fromScalar() {
        if (atKey) {
            toValue();
        } else {
            toNextKey();
        }
    }

    private void toValue() {
        place(line.valueStart(), line.valueEnd());
        atKey = false;
        line.next();
        if (start == end && line.indent() > indents[depth - 1]) {
            startMapping();
        }
    }

    /** Sets the event from the line that follows the last value. */
    private void toNextKey() {
        int indent = line.indent();
        int open = depth == 0 ? PlainLine.NO_INDENT : indents[depth - 1];
        if (indent > open) {
            throw new NotPlainException();
        } else if (depth == 0) {
            kind = Event.ID.DocumentEnd;
        } else if (indent == open) {
            toKey();
        } else {
            depth--;
            place(end, end);
            kind = Event.ID.MappingEnd;
        }
    }

    private void place(int from, int to) {
        start = from;
        end = to;
    }
}
