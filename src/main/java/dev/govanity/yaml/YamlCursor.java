package dev.govanity.yaml;

import dev.govanity.diagnostic.Diagnostic;
import dev.govanity.diagnostic.SourceText;
import dev.govanity.diagnostic.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.Parser;

/**
 * Walks one document from its start to its end. The caller opens the mappings it wants to stream and takes everything
 * else as whole values.
 *
 * <p>Problems go to the consumer that the cursor was made with. One that makes the rest unreadable closes whatever is
 * open: the caller sees mappings end, and {@link #stopped()} tells why.
 */
public final class YamlCursor {
    /** Far more than any file of ours needs, and far less than costs anything. */
    public static final int MAX_DEPTH = 20;

    private final SourceText source;
    private final Consumer<Diagnostic> problems;
    private final Parser parser;
    private int depth;
    /** The end of the event that was taken last. */
    private int reached;

    private boolean stopped;

    /**
     * @param source what {@link YamlDecoder} accepted
     * @param problems told of each mistake in the YAML itself, in the order of the text
     */
    public YamlCursor(SourceText source, Consumer<Diagnostic> problems) {
        this.source = source;
        this.problems = problems;
        this.parser = YamlEvents.of(source);
    }

    /** Whether a problem ended the reading before the text did. */
    public boolean stopped() {
        return stopped;
    }

    /** Goes to the first value. False if the document holds none: no text, or nothing but comments. */
    public boolean enterDocument() {
        next(Event.ID.StreamStart);
        return next(Event.ID.DocumentStart);
    }

    /** Says so if the text goes on after the document. */
    public void leaveDocument() {
        next(Event.ID.DocumentEnd);
        if (!stopped && isNext(Event.ID.DocumentStart)) {
            problems.accept(Diagnostic.error("several-documents", span(peek()), "second document in one file")
                    .help("put it into a file of its own, or remove the \"---\""));
            stopped = true;
        }
    }

    /** Opens the next value if it is a mapping; otherwise stays in front of it. */
    public boolean enterMapping() {
        if (!isNext(Event.ID.MappingStart)) {
            return false;
        }
        CollectionStartEvent mapping = (CollectionStartEvent) take();
        refuseAnchor(mapping);
        refuseTag(mapping.getTag(), mapping);
        return open(mapping);
    }

    /**
     * The next key of the mapping that was entered last, which ends with an empty answer. Its value must be taken or
     * entered before the next call.
     */
    public Optional<YamlNode.Scalar> nextKey() {
        while (!next(Event.ID.MappingEnd) && !stopped) {
            YamlNode key = value();
            if (key instanceof YamlNode.Scalar scalar) {
                return Optional.of(scalar);
            }
            if (!(key instanceof YamlNode.Unusable)) {
                problems.accept(Diagnostic.error("wrong-kind", key.span(), "key is " + key.kind())
                        .help("keys are single words"));
            }
            value();
        }
        depth--;
        return Optional.empty();
    }

    /** The next value with everything in it. */
    public YamlNode value() {
        if (peek() == null) {
            return new YamlNode.Unusable(endOfText());
        }
        Event event = take();
        if (event instanceof AliasEvent) {
            problems.accept(Diagnostic.error("alias", span(event), "alias \"" + text(event) + "\"")
                    .help("repeat what it stands for"));
            return new YamlNode.Unusable(span(event));
        }
        refuseAnchor((NodeEvent) event);
        if (event instanceof ScalarEvent scalar) {
            return scalar(scalar);
        }
        CollectionStartEvent start = (CollectionStartEvent) event;
        if (!open(start)) {
            return new YamlNode.Unusable(span(start));
        }
        refuseTag(start.getTag(), start);
        return start.is(Event.ID.MappingStart) ? mapping(start) : sequence(start);
    }

    private YamlNode mapping(CollectionStartEvent start) {
        List<YamlNode.Pair> pairs = new ArrayList<>();
        for (Optional<YamlNode.Scalar> key = nextKey(); key.isPresent(); key = nextKey()) {
            pairs.add(new YamlNode.Pair(key.get(), value()));
        }
        return new YamlNode.Mapping(span(start), pairs);
    }

    private YamlNode sequence(CollectionStartEvent start) {
        List<YamlNode> items = new ArrayList<>();
        while (!next(Event.ID.SequenceEnd) && !stopped) {
            items.add(value());
        }
        depth--;
        // one that reading ended in is not what was meant, and the end has been explained
        return stopped ? new YamlNode.Unusable(span(start)) : new YamlNode.Sequence(span(start), items);
    }

    private YamlNode scalar(ScalarEvent event) {
        refuseTag(event.getTag(), event);
        DumperOptions.ScalarStyle style = event.getScalarStyle();
        YamlNode.Style ours = switch (style) {
            case PLAIN, JSON_SCALAR_STYLE -> YamlNode.Style.PLAIN;
            case SINGLE_QUOTED -> YamlNode.Style.SINGLE_QUOTED;
            case DOUBLE_QUOTED -> YamlNode.Style.DOUBLE_QUOTED;
            case LITERAL, FOLDED -> YamlNode.Style.BLOCK;
        };
        Span written = span(event);
        Span span = ours == YamlNode.Style.BLOCK ? BlockScalar.of(source.text(), written) : written;
        return new YamlNode.Scalar(span.start(), span.end(), event.getValue(), ours);
    }

    /** Counts a collection in. False if it is one too deep, which ends the reading. */
    private boolean open(CollectionStartEvent start) {
        if (depth == MAX_DEPTH) {
            problems.accept(Diagnostic.error("too-deep", span(start), "more than " + MAX_DEPTH + " levels of nesting"));
            stopped = true;
            return false;
        }
        depth++;
        return true;
    }

    private void refuseAnchor(NodeEvent event) {
        if (event.getAnchor() != null) {
            problems.accept(Diagnostic.error("alias", span(event), "anchor \"&" + event.getAnchor() + "\"")
                    .help("remove it: there are no aliases here"));
        }
    }

    private void refuseTag(String tag, Event event) {
        // a quoted scalar's tag is null too; "!" only says that the value is not to be resolved, which it never is
        if (tag != null && !tag.equals("!")) {
            problems.accept(Diagnostic.error("tag", span(event), "tag \"" + shortTag(tag) + "\"")
                    .help("remove it"));
        }
    }

    private static String shortTag(String tag) {
        String standard = "tag:yaml.org,2002:";
        return tag.startsWith(standard) ? "!!" + tag.substring(standard.length()) : tag;
    }

    /** Takes the next event if it is of this kind. */
    private boolean next(Event.ID kind) {
        boolean found = isNext(kind);
        if (found) {
            take();
        }
        return found;
    }

    private boolean isNext(Event.ID kind) {
        Event event = peek();
        return event != null && event.is(kind);
    }

    /** Null if there is nothing to be read any more. */
    private Event peek() {
        if (stopped) {
            return null;
        }
        try {
            return parser.peekEvent();
        } catch (MarkedYAMLException broken) {
            stopped = true;
            problems.accept(SyntaxProblem.of(source, broken));
            return null;
        } catch (YAMLException broken) {
            // the scanner has a complaint without a place: a key behind a flow collection's end, as in "}\n} a: b"
            stopped = true;
            problems.accept(SyntaxProblem.behind(source, reached));
            return null;
        }
    }

    /** The event that was peeked at. */
    private Event take() {
        Event event = parser.getEvent();
        reached = source.offsetOfCodePoint(event.getEndMark().getIndex());
        return event;
    }

    private Span span(Event event) {
        int start = source.offsetOfCodePoint(event.getStartMark().getIndex());
        // a block collection "ends" at the next token, comments and blank lines included: its start is what there is
        boolean block = event instanceof CollectionStartEvent collection && !collection.isFlow();
        int end = block ? start : source.offsetOfCodePoint(event.getEndMark().getIndex());
        return new Span(start, Math.max(start, end));
    }

    private String text(Event event) {
        Span span = span(event);
        return source.text().substring(span.start(), span.end());
    }

    private Span endOfText() {
        int length = source.text().length();
        return new Span(length, length);
    }
}
