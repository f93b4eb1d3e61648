package dev.govanity.yaml;

import dev.govanity.diagnostic.SourceText;
import dev.govanity.diagnostic.Span;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.events.Event;

/**
 * The comments of a text. A comment runs from a {@code #} after white space to the end of the line, outside every
 * scalar. A comment after the {@code |} or {@code >} of a block scalar counts as outside.
 *
 * <p>The parser can report comments too, but then it parses the text differently. Finding them here works for every
 * text that the parser can read.
 *
 * @param found in the order of the text, each from its {@code #} to the last character of its line
 * @param complete whether the text could be read to its end, so that these are all comments. As for a cursor, reading
 *     stops where the nesting is too deep
 */
public record Comments(List<Span> found, boolean complete) {
    public Comments {
        found = List.copyOf(found);
    }

    /** Finds them. */
    public static Comments of(SourceText source) {
        return YamlReader.read(source, reader -> find(source.text(), reader));
    }

    private static Comments find(String text, YamlReader reader) {
        Finder finder = new Finder(text);
        int depth = 0;
        for (Event.ID kind = reader.kind(); kind != Event.ID.StreamEnd; kind = reader.kind()) {
            if (kind == null || depth > YamlCursor.MAX_DEPTH) {
                return new Comments(finder.found, false);
            }
            switch (kind) {
                case MappingStart, SequenceStart -> depth++;
                case MappingEnd, SequenceEnd -> depth--;
                case Scalar -> {
                    boolean block = reader.style() == YamlNode.Style.BLOCK;
                    finder.findUpTo(block ? lineEnd(text, reader.start()) : reader.start());
                    finder.skipTo(reader.end());
                }
                default -> {} // no scalar that a "#" could be part of
            }
            reader.advance();
        }
        finder.findUpTo(text.length());
        return new Comments(finder.found, true);
    }

    /** Goes through a text once, from one {@code #} to the next. */
    private static final class Finder {
        private final String text;
        private final List<Span> found = new ArrayList<>();
        /** The next {@code #} to check; the end of the text if there is none. */
        private int hash;

        Finder(String text) {
            this.text = text;
            this.hash = next(0);
        }

        void skipTo(int offset) {
            if (hash < offset) {
                hash = next(offset);
            }
        }

        private int next(int offset) {
            int next = text.indexOf('#', offset);
            return next < 0 ? text.length() : next;
        }

        void findUpTo(int end) {
            while (hash < end) {
                int next = hash + 1;
                if (hash == 0 || isSpace(text.charAt(hash - 1))) {
                    next = lineEnd(text, hash);
                    found.add(new Span(hash, next));
                }
                skipTo(next);
            }
        }
    }

    private static int lineEnd(String text, int offset) {
        int end = offset;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    /** Whether it is white space. A byte order mark counts, because it is at the start of a line. */
    private static boolean isSpace(char character) {
        return " \t\r\n\uFEFF".indexOf(character) >= 0;
    }
}
