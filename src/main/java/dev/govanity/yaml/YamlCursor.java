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
    private final YamlReader reader;
    private final Consumer<Diagnostic> problems;
    private int depth;
    private boolean stopped;
    /** One bit for each level: whether its mapping has a merge key. */
    private long merged;

    private boolean endedMerged;
    /** The names of the anchors and aliases that have been refused. */
    private final Set<String> aliases = new HashSet<>();

    private YamlCursor(SourceText source, YamlReader reader, Consumer<Diagnostic> problems) {
        this.source = source;
        this.reader = reader;
        this.problems = problems;
    }

    /** What is made of a text. */
    @FunctionalInterface
    public interface DocumentReader<T> {
        /**
         * Reads the text. It may be called a second time, and must not have changed anything but the cursor then.
         *
         * @param problems where the cursor tells of mistakes in the YAML itself; the reading may tell its own there,
         *     too
         */
        T read(YamlCursor cursor, Consumer<Diagnostic> problems);
    }

    /**
     * Reads a text.
     *
     * @param source what {@link YamlDecoder} accepted
     * @param problems told of each mistake, in the order in which the reading came upon them
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

    /** Goes to the first value. False if the document holds none: no text, or nothing but comments. */
    public boolean enterDocument() {
        next(Event.ID.StreamStart);
        return next(Event.ID.DocumentStart);
    }

    /** Says so if the text goes on after the document. */
    public void leaveDocument() {
        next(Event.ID.DocumentEnd);
        if (isNext(Event.ID.DocumentStart)) {
            problems.accept(Diagnostic.error("several-documents", span(), "second document in one file")
                    .help("put it into a file of its own, or remove the \"---\""));
            stopped = true;
        }
    }

    /** Opens the next value if it is a mapping; otherwise stays in front of it. */
    public boolean enterMapping() {
        if (!isNext(Event.ID.MappingStart)) {
            return false;
        }
        refuseAnchor();
        return open();
    }

    /**
     * The next key of the mapping that was entered last, which ends with an empty answer. Its value must be taken or
     * entered before the next call.
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

    /** Whether the mapping that {@link #nextKey} has just ended has a merge key, which may stand for any key. */
    public boolean endedMerged() {
        return endedMerged;
    }

    private static boolean isMergeKey(YamlNode key) {
        return key instanceof YamlNode.Scalar scalar
                && scalar.style() == YamlNode.Style.PLAIN
                && scalar.text().equals("<<");
    }

    /** What follows is an alias, or a list of them; that one is not supported has been said then. */
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
        // one that reading ended in is not what was meant, and the end has been explained
        return stopped ? new YamlNode.Unusable(span) : new YamlNode.Sequence(span, items);
    }

    private YamlNode.Scalar scalar() {
        refuseTag();
        YamlNode.Scalar scalar = new YamlNode.Scalar(reader.start(), reader.end(), reader.text(), reader.style());
        reader.advance();
        return scalar;
    }

    /** Goes into a collection. False if it is one too deep, which ends the reading. */
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

    /** Once for each name: an anchor and its uses are one mistake. */
    private void refuseAlias(Span span, String kind, String written) {
        String name = written.substring(1);
        if (aliases.add(name)) {
            problems.accept(Diagnostic.error("alias", span, kind + " \"" + written + "\" is not supported")
                    .help("write out what it stands for wherever \"*" + name + "\" stands"));
        }
    }

    private void refuseTag() {
        String tag = reader.tag();
        // a quoted scalar's tag is null too; "!" only says that the value is not to be resolved, which it never is
        if (tag != null && !tag.equals("!")) {
            problems.accept(Diagnostic.error("tag", span(), "tag \"" + shortTag(tag) + "\"")
                    .help("remove it"));
        }
    }

    private static String shortTag(String tag) {
        String standard = "tag:yaml.org,2002:";
        return tag.startsWith(standard) ? "!!" + tag.substring(standard.length()) : tag;
    }

    /** Goes on from what is next if it is of this kind. */
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

    /** What is next; null if there is nothing to be read any more. */
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

    /** Where it stands. */
    private Span span() {
        return new Span(reader.start(), reader.end());
    }

    private Span endOfText() {
        int length = source.text().length();
        return new Span(length, length);
    }
}
