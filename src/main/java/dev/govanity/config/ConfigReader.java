package dev.govanity.config;

import dev.govanity.diagnostic.Diagnostic;
import dev.govanity.diagnostic.SourceText;
import dev.govanity.diagnostic.Span;
import dev.govanity.forge.HostKinds;
import dev.govanity.forge.RootReviews;
import dev.govanity.golang.Quote;
import dev.govanity.golang.Vcs;
import dev.govanity.yaml.YamlCursor;
import dev.govanity.yaml.YamlNode;
import dev.govanity.yaml.YamlNode.Scalar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads a text as a config, and says everything that is wrong about its shape. */
public final class ConfigReader {
    private final SourceText source;
    private final YamlCursor cursor;
    private final Consumer<Diagnostic> problems;
    private final Section file;
    /** Where the first key stands; null as long as there is none. */
    private Span firstKey;

    private final List<EntryDocument> entries = new ArrayList<>();
    private final RootReviews reviews = new RootReviews(HostKinds.BY_NAME);
    private final Map<String, Scalar> paths = new HashMap<>();

    private ConfigReader(SourceText source, YamlCursor cursor, Consumer<Diagnostic> problems) {
        this.source = source;
        this.cursor = cursor;
        this.problems = problems;
        this.file = Section.ofFile(problems);
    }

    /** Reads the text; problems are told in no particular order. */
    public static ConfigDocument read(SourceText source, Consumer<Diagnostic> problems) {
        return YamlCursor.read(source, problems, (cursor, told) -> new ConfigReader(source, cursor, told).read());
    }

    private ConfigDocument read() {
        if (!cursor.enterDocument()) {
            if (!cursor.stopped()) {
                int end = source.text().length();
                problems.accept(Diagnostic.error("empty-file", new Span(end, end), "file is empty")
                        .help("a config starts with \"paths:\""));
            }
        } else if (cursor.enterMapping()) {
            readTopLevel();
            cursor.leaveDocument();
            checkPaths();
        } else {
            YamlNode root = cursor.value();
            if (!(root instanceof YamlNode.Unusable)) {
                problems.accept(
                        Diagnostic.error("wrong-kind", root.span(), "file is " + root.kind() + ", not a mapping")
                                .help("a config starts with \"paths:\""));
            }
            cursor.leaveDocument();
        }
        return document();
    }

    private void readTopLevel() {
        for (Optional<Scalar> key = cursor.nextKey(); key.isPresent(); key = cursor.nextKey()) {
            Span place = key.get().span();
            firstKey = firstKey == null ? place : firstKey;
            boolean streamed =
                    key.get().text().equals(FileKeys.PATHS.name()) && paths.isEmpty() && cursor.enterMapping();
            if (streamed) {
                readEntries();
            }
            file.add(new YamlNode.Pair(key.get(), streamed ? new YamlNode.Unusable(place) : cursor.value()));
        }
    }

    private void readEntries() {
        for (Optional<Scalar> key = cursor.nextKey(); key.isPresent(); key = cursor.nextKey()) {
            String path = EntryDocument.pathOf(key.get().text());
            if (isFirst(key.get(), path)) {
                readEntry(key.get(), path);
            } else {
                cursor.value();
            }
        }
    }

    private boolean isFirst(Scalar key, String path) {
        Scalar first = paths.putIfAbsent(path, key);
        if (first != null) {
            String entry = Quote.quote(key.text());
            String twin = Quote.quote(first.text());
            String message =
                    entry.equals(twin) ? "duplicate entry " + entry : "entry " + entry + " is the same as " + twin;
            problems.accept(Diagnostic.error("duplicate-key", key.span(), message)
                    .note(first.span(), twin + " stands here first")
                    .help("keep one of them"));
        }
        return first == null;
    }

    private void readEntry(Scalar key, String path) {
        Section section = Section.ofEntry(key.text(), problems);
        if (cursor.enterMapping()) {
            for (Optional<Scalar> name = cursor.nextKey(); name.isPresent(); name = cursor.nextKey()) {
                section.add(new YamlNode.Pair(name.get(), cursor.value()));
            }
        } else if (!isNull(key, cursor.value())) {
            return;
        }
        entries.add(entry(key, path, section));
    }

    /** Whether an entry was left empty; if not, it says what is wrong. */
    private boolean isNull(Scalar key, YamlNode value) {
        boolean empty = value instanceof Scalar scalar && scalar.isNull();
        if (!empty && !(value instanceof YamlNode.Unusable)) {
            String message = "entry " + Quote.quote(key.text()) + " is " + value.kind() + ", not a mapping";
            problems.accept(Diagnostic.error("wrong-kind", value.span(), message)
                    .help("write the repo root as \"repo: …\" on a line below the path"));
        }
        return empty;
    }

    private EntryDocument entry(Scalar key, String path, Section section) {
        if (!cursor.stopped()) {
            section.reportMissing(key.span());
        }
        Values values = section.values();
        Optional<Vcs> vcs = values.text(EntryKeys.VCS).flatMap(written -> Vcs.of(written.text()));
        return new EntryDocument(
                key, path, values, values.text(EntryKeys.REPO).map(root -> reviews.of(root.text(), vcs)));
    }

    private ConfigDocument document() {
        Values values = file.values();
        HostKinds kinds = ConfigDocument.hostKinds(values);
        entries.replaceAll(entry -> entry.where(kinds)); // the key may come after the entries
        return new ConfigDocument(source, values, entries, !cursor.stopped());
    }

    private void checkPaths() {
        if (cursor.stopped()) {
            return;
        }
        file.reportMissing(firstKey == null ? Span.START : firstKey); // "{}" has none
        file.written(FileKeys.PATHS)
                .filter(key -> paths.isEmpty())
                .ifPresent(
                        key -> problems.accept(Diagnostic.warning("empty-value", key.span(), "\"paths\" has no entries")
                                .help("without any, nothing is served")));
    }
}
