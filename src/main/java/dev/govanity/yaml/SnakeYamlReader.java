package dev.govanity.yaml;

import dev.govanity.diagnostic.Diagnostic;
import dev.govanity.diagnostic.SourceText;
import dev.govanity.diagnostic.Span;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;

/** Reads all of YAML, with SnakeYAML's parser. */
final class SnakeYamlReader implements YamlReader {
    private final SourceText source;
    private final Parser parser;
    private Diagnostic problem;
    /** Where the last readable event ended. */
    private int reached;

    SnakeYamlReader(SourceText source) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE); // the caller has limited the size of the file
        this.source = source;
        this.parser = new ParserImpl(new WholeTextReader(source.text()), options);
    }

    @Override
    public Event.ID kind() {
        if (problem != null) {
            return null;
        }
        try {
            Event event = parser.peekEvent();
            return event == null ? Event.ID.StreamEnd : event.getEventId();
        } catch (MarkedYAMLException broken) {
            problem = SyntaxProblem.of(source, broken);
        } catch (YAMLException broken) {
            // this error of the scanner has no position: a key after the end of a flow collection, as in "}\n} a: b"
            problem = SyntaxProblem.behind(source, reached);
        }
        return null;
    }

    @Override
    public void advance() {
        reached = rawEnd();
        parser.getEvent();
    }

    @Override
    public int start() {
        return source.offsetOfCodePoint(event().getStartMark().getIndex());
    }

    @Override
    public int end() {
        if (event() instanceof CollectionStartEvent collection && !collection.isFlow()) {
            return start(); // the parser's end is the next token, after comments and blank lines
        }
        boolean block = event() instanceof ScalarEvent && style() == YamlNode.Style.BLOCK;
        return block
                ? BlockScalar.of(source.text(), new Span(start(), rawEnd())).end()
                : Math.max(start(), rawEnd());
    }

    private int rawEnd() {
        return source.offsetOfCodePoint(event().getEndMark().getIndex());
    }

    @Override
    public String text() {
        return ((ScalarEvent) event()).getValue();
    }

    @Override
    public YamlNode.Style style() {
        return switch (((ScalarEvent) event()).getScalarStyle()) {
            case PLAIN, JSON_SCALAR_STYLE -> YamlNode.Style.PLAIN;
            case SINGLE_QUOTED -> YamlNode.Style.SINGLE_QUOTED;
            case DOUBLE_QUOTED -> YamlNode.Style.DOUBLE_QUOTED;
            case LITERAL, FOLDED -> YamlNode.Style.BLOCK;
        };
    }

    @Override
    public String anchor() {
        return ((NodeEvent) event()).getAnchor();
    }

    @Override
    public String tag() {
        if (event() instanceof ScalarEvent scalar) {
            return scalar.getTag();
        }
        return ((CollectionStartEvent) event()).getTag();
    }

    @Override
    public Optional<Diagnostic> problem() {
        return Optional.ofNullable(problem);
    }

    private Event event() {
        return parser.peekEvent();
    }
}
