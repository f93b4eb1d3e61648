package dev.govanity.yaml;

import dev.govanity.diagnostic.Diagnostic;
import dev.govanity.diagnostic.SourceText;
import dev.govanity.diagnostic.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.yaml.snakeyaml.events.Event;

/**
 * Walks one document from start to end. The caller enters the mappings that it wants to stream, and reads everything
 * else as whole values.
 *
 * <p>The cursor reports problems to its consumer. If a problem makes the rest unreadable, all open mappings end, and
 * {@link #stopped()} is true.
 */
public final class YamlCursor {
    /** The deepest nesting allowed: far more than a config needs, and far too little to cost memory. */
    public static final int MAX_DEPTH = 20;

    private final SourceText source;
    private final YamlReader reader;
    private final Consumer<Diagnostic> problems;
    private int depth;
    private boolean stopped;
    /** One bit for each level: whether its mapping has a merge key. */
    private long merged;

    private boolean endedMerged;
    /** The names of the anchors and aliases that were reported. */
    private final Set<String> aliases = new HashSet<>();

    private YamlCursor(SourceText source, YamlReader reader, Consumer<Diagnostic> problems) {
        this.source = source;
        this.reader = reader;
        this.problems = problems;
    }

    /** Reads a document into a value. */
    @FunctionalInterface
    public interface DocumentReader<T> {
        /**
         * Reads the text. It may be called a second time, so it must not change anything except the cursor.
         *
         * @param problems gets mistakes in the YAML itself from the cursor; the reader may report its own there too
         */
        T read(YamlCursor cursor, Consumer<Diagnostic> problems);
    }

    /**
     * Reads a text.
     *
     * @param source a text that {@link YamlDecoder} accepted
     * @param problems gets each mistake, in the order in which the reading found them
     */
    public static <T> T read(SourceText source, Consumer<Diagnostic> problems, DocumentReader<T> reading) {
        List<Diagnostic> found = new ArrayList<>();
        T made = YamlReader.read(source, reader -> {
            found.clear();
            return reading.read(new YamlCursor(source, reader, found::add), found::add);
        });
        found.forEach(problems);
        return made;
    }

    /** Whether a problem ended the reading before the text did. */
    public boolean stopped() {
        return stopped;
    }

    /** Moves to the first value. False if the document has none: it is empty, or has only comments. */
    public boolean enterDocument() {
        next(Event.ID.StreamStart);
        return next(Event.ID.DocumentStart);
    }

    /** Reports a second document, if there is one. */
    public void leaveDocument() {
        next(Event.ID.DocumentEnd);
        if (isNext(Event.ID.DocumentStart)) {
            problems.accept(Diagnostic.error("several-documents", span(), "second document in one file")
                    .help("put it into a file of its own, or remove the \"---\""));
            stopped = true;
        }
    }

    /** Enters the next value if it is a mapping; otherwise stays before it. */
    public boolean enterMapping() {
        if (!isNext(Event.ID.MappingStart)) {
            return false;
        }
        refuseAnchor();
        return open();
    }

    /**
     * The next key of the mapping that was entered last; empty at its end. Read or enter its value before the next
     * call.
     */
    public Optional<YamlNode.Scalar> nextKey() {
        while (!next(Event.ID.MappingEnd) && !stopped) {
            YamlNode key = value();
            if (isMergeKey(key)) {
                merged |= 1L << depth;
                merge(key);
                continue;
            }
            if (key instanceof YamlNode.Scalar scalar) {
                return Optional.of(scalar);
            }
            if (!(key instanceof YamlNode.Unusable)) {
                problems.accept(Diagnostic.error("wrong-kind", key.span(), "key is " + key.kind())
                        .help("keys are single words"));
            }
            value();
        }
        endedMerged = (merged & 1L << depth) != 0;
        depth--;
        return Optional.empty();
    }

    /** Whether the mapping that {@link #nextKey} has just ended has a merge key, which can stand for any key. */
    public boolean endedMerged() {
        return endedMerged;
    }

    private static boolean isMergeKey(YamlNode key) {
        return key instanceof YamlNode.Scalar scalar
                && scalar.style() == YamlNode.Style.PLAIN
                && scalar.text().equals("<<");
    }

    /** Reports a merge key. An alias or a list of aliases follows; the alias is then not reported again. */
    private void merge(YamlNode key) {
        int before = aliases.size();
        boolean alias = isNext(Event.ID.Alias);
        value();
        if (!alias && aliases.size() == before) {
            problems.accept(Diagnostic.error("alias", key.span(), "merge key \"<<\" is not supported")
                    .help("write out the keys that it stands for"));
        }
    }

    /** The next value with everything in it. */
    public YamlNode value() {
        Event.ID kind = kind();
        if (kind == null) {
            return new YamlNode.Unusable(endOfText());
        }
        if (kind == Event.ID.Alias) {
            return alias();
        }
        refuseAnchor();
        if (kind == Event.ID.Scalar) {
            return scalar();
        }
        Span span = span();
        if (!open()) {
            return new YamlNode.Unusable(span);
        }
        return kind == Event.ID.MappingStart ? mapping(span) : sequence(span);
    }

    private YamlNode alias() {
        Span span = span();
        String written = source.text().substring(span.start(), span.end());
        refuseAlias(span, "alias", written);
        reader.advance();
        return new YamlNode.Unusable(span);
    }

    private YamlNode mapping(Span span) {
        List<YamlNode.Pair> pairs = new ArrayList<>();
        for (Optional<YamlNode.Scalar> key = nextKey(); key.isPresent(); key = nextKey()) {
            pairs.add(new YamlNode.Pair(key.get(), value()));
        }
        return new YamlNode.Mapping(span, pairs);
    }

    private YamlNode sequence(Span span) {
        List<YamlNode> items = new ArrayList<>();
        while (!next(Event.ID.SequenceEnd) && !stopped) {
            items.add(value());
        }
        depth--;
        // a value in which reading ended is incomplete, and the error has been reported
        return stopped ? new YamlNode.Unusable(span) : new YamlNode.Sequence(span, items);
    }

    private YamlNode.Scalar scalar() {
        refuseTag();
        YamlNode.Scalar scalar = new YamlNode.Scalar(reader.start(), reader.end(), reader.text(), reader.style());
        reader.advance();
        return scalar;
    }

    /** Enters a collection. False if the nesting is too deep, which ends the reading. */
    private boolean open() {
        if (depth == MAX_DEPTH) {
            problems.accept(Diagnostic.error("too-deep", span(), "more than " + MAX_DEPTH + " levels of nesting"));
            stopped = true;
            return false;
        }
        refuseTag();
        depth++;
        merged &= ~(1L << depth);
        reader.advance();
        return true;
    }

    private void refuseAnchor() {
        if (reader.anchor() != null) {
            refuseAlias(span(), "anchor", "&" + reader.anchor());
        }
    }

    /** Reports an alias or anchor once for each name: an anchor and its uses are one mistake. */
    private void refuseAlias(Span span, String kind, String written) {
        String name = written.substring(1);
        if (aliases.add(name)) {
            problems.accept(Diagnostic.error("alias", span, kind + " \"" + written + "\" is not supported")
                    .help("write out what it stands for wherever \"*" + name + "\" stands"));
        }
    }

    private void refuseTag() {
        String tag = reader.tag();
        // a quoted scalar's tag is null too; "!" only says not to resolve the value, and no value is resolved here
        if (tag != null && !tag.equals("!")) {
            problems.accept(Diagnostic.error("tag", span(), "tag \"" + shortTag(tag) + "\"")
                    .help("remove it"));
        }
    }

    private static String shortTag(String tag) {
        String standard = "tag:yaml.org,2002:";
        return tag.startsWith(standard) ? "!!" + tag.substring(standard.length()) : tag;
    }

    /** Moves past the next event if it is of this kind. */
    private boolean next(Event.ID kind) {
        boolean found = isNext(kind);
        if (found) {
            reader.advance();
        }
        return found;
    }

    private boolean isNext(Event.ID kind) {
        return kind() == kind;
    }

    /** The kind of the next event; null if nothing more can be read. */
    private Event.ID kind() {
        if (stopped) {
            return null;
        }
        Event.ID kind = reader.kind();
        if (kind == null) {
            stopped = true;
            reader.problem().ifPresent(problems);
        }
        return kind;
    }

    /** The place of the next event. */
    private Span span() {
        return new Span(reader.start(), reader.end());
    }

    private Span endOfText() {
        int length = source.text().length();
        return new Span(length, length);
    }
}
