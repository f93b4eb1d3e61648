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

/** Reads a text as a config, and reports everything that is wrong with its shape. */
public final class ConfigReader {
    private final SourceText source;
    private final YamlCursor cursor;
    private final Consumer<Diagnostic> problems;
    private final Section file;
    /** The place of the first key; null until there is one. */
    private Span firstKey;
    /** The first path beside {@code paths} instead of in it; null if there is none. */
    private Scalar outdented;
    /** Whether there are unknown keys at the top; one of them may belong in {@code paths}. */
    private boolean hasUndeclared;
    /** Whether the file belongs to another program. This has then been reported. */
    private boolean isForeign;
    /** The last entry if it is empty so far; otherwise null. */
    private Section emptyEntry;

    private Scalar emptyKey;
    private boolean besideReported;
    /**
     * The problem of a missing space in the last entry; null if there is none. If reading stops right after it, that
     * error explains more.
     */
    private Diagnostic gluedKey;

    private final List<EntryDocument> entries = new ArrayList<>();
    private final RootReviews reviews = new RootReviews(HostKinds.BY_NAME);
    private final Map<String, Scalar> paths = new HashMap<>();

    private ConfigReader(SourceText source, YamlCursor cursor, Consumer<Diagnostic> problems) {
        this.source = source;
        this.cursor = cursor;
        this.problems = problems;
        this.file = Section.ofFile(problems);
    }

    /** Reads the text. Problems are reported in no particular order. */
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
            Optional<Diagnostic> foreign = ForeignFormat.find(root).map(format -> format.at(root.span()));
            foreign.ifPresent(problems);
            if (foreign.isEmpty() && !(root instanceof YamlNode.Unusable)) {
                problems.accept(
                        Diagnostic.error("wrong-kind", root.span(), "file is " + root.kind() + ", not a mapping")
                                .help("a config starts with \"paths:\""));
            }
            cursor.leaveDocument();
        }
        return document();
    }

    private void readTopLevel() {
        List<YamlNode.Pair> undeclared = new ArrayList<>();
        for (Optional<Scalar> key = cursor.nextKey(); key.isPresent(); key = cursor.nextKey()) {
            Span place = key.get().span();
            firstKey = firstKey == null ? place : firstKey;
            boolean entered =
                    key.get().text().equals(FileKeys.PATHS.name()) && paths.isEmpty() && cursor.enterMapping();
            if (entered) {
                readEntries();
            }
            YamlNode value = entered ? new YamlNode.Unusable(place) : cursor.value();
            if (FileKeys.ALL.find(key.get().text()) != null) {
                file.add(new YamlNode.Pair(key.get(), value));
            } else if (key.get().text().startsWith("/")) {
                outdented = outdented == null ? key.get() : outdented;
            } else {
                undeclared.add(new YamlNode.Pair(key.get(), value));
            }
        }
        if (cursor.endedMerged()) {
            file.merge();
        }
        hasUndeclared = undeclared.stream().anyMatch(pair -> !pair.key().text().startsWith(Keys.OWN));
        Optional<ForeignFormat> foreign =
                file.written(FileKeys.PATHS).isPresent() ? Optional.empty() : ForeignFormat.find(undeclared);
        isForeign = foreign.isPresent();
        foreign.ifPresentOrElse(
                format -> problems.accept(format.at(undeclared.get(0).key().span())),
                () -> undeclared.forEach(file::add));
    }

    private void readEntries() {
        for (Optional<Scalar> key = cursor.nextKey(); key.isPresent(); key = cursor.nextKey()) {
            reportGluedKey();
            if (emptyEntry != null && EntryKeys.ALL.find(key.get().text()) != null) {
                readBesideEntry(key.get());
                continue;
            }
            finishEmptyEntry();
            String path = EntryDocument.pathOf(key.get().text());
            if (isFirst(key.get(), path)) {
                readEntry(key.get(), path);
            } else {
                cursor.value();
            }
        }
        reportGluedKey();
        finishEmptyEntry();
    }

    private void reportGluedKey() {
        if (gluedKey != null && !cursor.stopped()) {
            problems.accept(gluedKey);
        }
        gluedKey = null;
    }

    /** Reports a key that belongs in the entry above it. */
    private void readBesideEntry(Scalar key) {
        if (!besideReported) {
            String entry = Quote.quote(emptyKey.text());
            String message = Quote.quote(key.text()) + " stands beside entry " + entry + ", not in it";
            problems.accept(Diagnostic.error("missing-key", key.span(), message).help("indent it below " + entry));
            besideReported = true;
        }
        emptyEntry.add(new YamlNode.Pair(key, cursor.value()));
    }

    private void finishEmptyEntry() {
        if (emptyEntry != null) {
            entries.add(entry(emptyKey, EntryDocument.pathOf(emptyKey.text()), emptyEntry));
            emptyEntry = null;
            besideReported = false;
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
            if (cursor.endedMerged()) {
                section.merge();
            }
            entries.add(entry(key, path, section));
        } else if (isNull(key, cursor.value())) {
            emptyEntry = section;
            emptyKey = key;
        }
    }

    /** Whether an entry is empty. If it has another unsuitable value, reports that. */
    private boolean isNull(Scalar key, YamlNode value) {
        boolean empty = value instanceof Scalar scalar && scalar.isNull();
        Optional<Diagnostic> glued = value instanceof Scalar scalar ? gluedKey(key, scalar) : Optional.empty();
        gluedKey = glued.orElse(null);
        if (!empty && glued.isEmpty() && !(value instanceof YamlNode.Unusable)) {
            String message = "entry " + Quote.quote(key.text()) + " is " + value.kind() + ", not a mapping";
            problems.accept(Diagnostic.error("wrong-kind", value.span(), message)
                    .help("write the repo root as \"repo: …\" on a line below the path"));
        }
        return empty;
    }

    /** The problem of {@code repo:ssh://…}, which YAML reads as one word. */
    private static Optional<Diagnostic> gluedKey(Scalar entry, Scalar value) {
        int colon = value.text().indexOf(':');
        if (colon < 0 || EntryKeys.ALL.find(value.text().substring(0, colon)) == null) {
            return Optional.empty();
        }
        String name = value.text().substring(0, colon + 1);
        String message = "no space after \"" + name + "\" in entry " + Quote.quote(entry.text());
        return Optional.of(Diagnostic.error("wrong-kind", value.part(0, colon + 1), message)
                .help("write \"" + name + " \" and then the value"));
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
        Optional<YamlNode.Pair> written = file.written(FileKeys.PATHS);
        if (outdented != null) {
            reportOutdented(outdented, written.isPresent());
        } else if (!cursor.stopped() && !isForeign) {
            file.reportMissing(firstKey == null ? Span.START : firstKey); // "{}" has none
            written.filter(pair -> paths.isEmpty() && !hasUndeclared && !isMisfit(pair.value()))
                    .ifPresent(this::reportNoEntries);
        }
    }

    private void reportOutdented(Scalar path, boolean below) {
        String place = below ? " stands beside \"paths\", not in it" : " stands at the top of the file";
        String message = "entry " + Quote.quote(path.text()) + place;
        String help = below
                ? "indent it and the following entries below \"paths\""
                : "write \"paths:\" above it, and indent it and the following entries";
        problems.accept(Diagnostic.error("unknown-key", path.span(), message).help(help));
    }

    /** Whether a value of {@code paths} has a wrong kind, which has been reported. */
    private static boolean isMisfit(YamlNode value) {
        return value instanceof YamlNode.Sequence || (value instanceof Scalar scalar && !scalar.isNull());
    }

    private void reportNoEntries(YamlNode.Pair pair) {
        problems.accept(Diagnostic.warning("empty-value", pair.key().span(), "\"paths\" has no entries")
                .help("without any, nothing is served"));
    }
}
