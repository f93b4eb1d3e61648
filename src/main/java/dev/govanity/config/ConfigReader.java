package dev.govanity.config;

import dev.govanity.diagnostic.Diagnostic;
import dev.govanity.diagnostic.SourceText;
import dev.govanity.diagnostic.Span;
import dev.govanity.forge.Forge;
import dev.govanity.forge.RootReview;
import dev.govanity.forge.RootReviews;
import dev.govanity.golang.Quote;
import dev.govanity.golang.Vcs;
import dev.govanity.yaml.YamlCursor;
import dev.govanity.yaml.YamlNode;
import dev.govanity.yaml.YamlNode.Scalar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads a text as a config, and says everything that is wrong about its shape. */
public final class ConfigReader {
    private static final List<String> KEYS = List.of("host", "paths", "cache_max_age", "docs", "index", "health");
    private static final List<String> ENTRY_KEYS =
            List.of("repo", "vcs", "display", "branch", "subdir", "description", "docs", "hidden", "deprecated");
    private static final List<String> HEALTH_KEYS = List.of("interval", "timeout", "ssh", "http");
    private static final List<String> SSH_KEYS = List.of("legacy", "host_keys", "known_hosts", "identities");
    private static final List<String> HTTP_KEYS = List.of("netrc", "ca");

    private final SourceText source;
    private final YamlCursor cursor;
    private final Consumer<Diagnostic> problems;
    private final List<YamlNode.Pair> topLevel = new ArrayList<>();
    private final List<EntryDocument> entries = new ArrayList<>();
    private final RootReviews reviews = new RootReviews();
    private final Map<String, Scalar> paths = new HashMap<>();

    private ConfigReader(SourceText source, YamlCursor cursor, Consumer<Diagnostic> problems) {
        this.source = source;
        this.cursor = cursor;
        this.problems = problems;
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
            if (topLevel.isEmpty() && !cursor.stopped()) { // "{}"
                missingPaths(Span.START);
            }
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
            boolean streamed = key.get().text().equals("paths") && paths.isEmpty() && cursor.enterMapping();
            if (streamed) {
                readEntries();
            }
            Span place = key.get().span();
            topLevel.add(new YamlNode.Pair(key.get(), streamed ? new YamlNode.Unusable(place) : cursor.value()));
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
        Section section = Section.ofEntry(key.text(), ENTRY_KEYS, problems);
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
        Optional<Scalar> repo = cursor.stopped() ? section.text("repo") : section.requiredText("repo", key);
        Optional<Scalar> vcs = section.text("vcs");
        Optional<Vcs> known = vcs.flatMap(written -> Vcs.of(written.text()));
        Optional<RootReview> review = repo.map(root -> reviews.of(root.text(), known));
        return new EntryDocument(
                key,
                path,
                repo,
                review,
                vcs,
                vcs.isPresent() ? known : review.flatMap(EntryDocument::served).flatMap(Forge::inferVcs),
                section.text("subdir"),
                section.text("display"),
                section.text("branch"),
                section.text("description"),
                section.text("docs"),
                section.flag("hidden"),
                section.text("deprecated"));
    }

    private ConfigDocument document() {
        Section top = Section.ofFile(topLevel, KEYS, problems);
        checkPaths(top);
        Map<String, Boolean> indexed = new LinkedHashMap<>();
        indexed.put("public", true);
        indexed.put("hidden", false);
        return new ConfigDocument(
                source,
                top.text("host"),
                top.seconds("cache_max_age"),
                top.text("docs"),
                top.choice("index", indexed),
                entries,
                top.key("health").map(key -> new Located<>(health(top), key.span())),
                !cursor.stopped());
    }

    private void checkPaths(Section top) {
        Optional<Scalar> key = top.key("paths");
        if (key.isPresent()) {
            top.section("paths", List.of());
            if (paths.isEmpty() && !cursor.stopped()) {
                problems.accept(Diagnostic.warning("empty-value", key.get().span(), "\"paths\" has no entries")
                        .help("without any, nothing is served"));
            }
        } else if (!topLevel.isEmpty() && !cursor.stopped()) {
            missingPaths(topLevel.get(0).key().span());
        }
    }

    private void missingPaths(Span place) {
        problems.accept(
                Diagnostic.error("missing-key", place, "missing key \"paths\"").help("without it nothing is served"));
    }

    private Health health(Section top) {
        Section health = top.section("health", HEALTH_KEYS);
        Section ssh = health.section("ssh", SSH_KEYS);
        Section http = health.section("http", HTTP_KEYS);
        Map<String, Boolean> legacy = new LinkedHashMap<>();
        legacy.put("fallback", true);
        legacy.put("deny", false);
        Map<String, Boolean> acceptNew = new LinkedHashMap<>();
        acceptNew.put("strict", false);
        acceptNew.put("accept-new", true);
        return new Health(
                health.duration("interval", Health.SHORTEST_INTERVAL).orElse(Health.DEFAULT_INTERVAL),
                health.duration("timeout", Health.SHORTEST_TIMEOUT).orElse(Health.DEFAULT_TIMEOUT),
                new Health.Ssh(
                        ssh.choice("legacy", legacy).map(Located::value).orElse(Health.Ssh.DEFAULT.legacy()),
                        ssh.choice("host_keys", acceptNew)
                                .map(Located::value)
                                .orElse(Health.Ssh.DEFAULT.acceptNewHostKeys()),
                        ssh.text("known_hosts").map(Scalar::text),
                        ssh.texts("identities")),
                new Health.Http(
                        http.text("netrc").map(Scalar::text), http.text("ca").map(Scalar::text)));
    }
}
