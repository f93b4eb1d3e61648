package dev.govanity.config;

import dev.govanity.diagnostic.Diagnostic;
import dev.govanity.diagnostic.Span;
import dev.govanity.golang.Quote;
import dev.govanity.yaml.YamlNode;
import dev.govanity.yaml.YamlNode.Scalar;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One mapping while it is read. {@link #add} reports unknown and duplicate keys and ignores the user's own. {@link
 * #values} reports values of the wrong kind and leaves them out.
 */
final class Section {
    /** The words before the owner's name in messages; empty for the file itself. */
    private final String in;

    private final String owner;
    private final Keys keys;
    private final Consumer<Diagnostic> problems;
    /** The pairs by the index of their key; null for a missing key. */
    private final YamlNode.Pair[] pairs;
    /** One bit for each key that was written under another name. These have been reported. */
    private int misnamed;

    private Section(String in, String owner, Keys keys, Consumer<Diagnostic> problems) {
        this.in = in;
        this.owner = owner;
        this.keys = keys;
        this.problems = problems;
        this.pairs = new YamlNode.Pair[keys.all().size()];
    }

    /** The keys of the file itself. */
    static Section ofFile(Consumer<Diagnostic> problems) {
        return new Section("", "", FileKeys.ALL, problems);
    }

    /**
     * @param path as written
     */
    static Section ofEntry(String path, Consumer<Diagnostic> problems) {
        return new Section(" in entry ", path, EntryKeys.ALL, problems);
    }

    /** A section within this one. */
    Section within(String name, Keys itsKeys) {
        return new Section(" in ", name, itsKeys, problems);
    }

    /** Its name in messages, with a leading space: {@code  in entry "/cli"}; empty for the file itself. */
    String name() {
        return in.isEmpty() ? "" : in + Quote.quote(owner);
    }

    /** The name of a key in messages: {@code key "repo" in entry "/cli"}. */
    String keyNamed(YamlNode.Pair pair) {
        return "key \"" + pair.key().text() + "\"" + name();
    }

    /** Adds a key, or reports why it is wrong. */
    void add(YamlNode.Pair pair) {
        Scalar written = pair.key();
        Key<?> key = keys.find(written.text());
        if (key == null) {
            reportUnknown(written);
        } else if (pairs[key.index()] == null) {
            pairs[key.index()] = pair;
        } else {
            report(Diagnostic.error("duplicate-key", written.span(), "duplicate " + keyNamed(pair))
                    .note(pairs[key.index()].key().span(), "\"" + key + "\" stands here first"));
        }
    }

    /** Reports the missing required keys, at the place of their owner. */
    void reportMissing(Span place) {
        for (Key<?> key : keys.all()) {
            if (key.isRequired() && pairs[key.index()] == null && (misnamed & 1 << key.index()) == 0) {
                Diagnostic missing = Diagnostic.error("missing-key", place, "missing key \"" + key + "\"" + name());
                report(key.cure().isEmpty() ? missing : missing.help(key.cure()));
            }
        }
    }

    private void reportUnknown(Scalar written) {
        String name = written.text();
        if (name.startsWith(Keys.OWN)) {
            return;
        }
        keys.findSynonym(name).ifPresent(key -> misnamed |= 1 << key.index());
        String tail = keys.didYouMean(name);
        String help = keys.help(name);
        if (keys == EntryKeys.ALL && FileKeys.ALL.claims(name, tail)) {
            tail = FileKeys.ALL.synonymOf(name);
            help = "it belongs at the top of the file";
        } else if (keys == FileKeys.ALL && EntryKeys.ALL.claims(name, tail)) {
            tail = EntryKeys.ALL.synonymOf(name);
            help = "it belongs in an entry, below its path";
        }
        String message = "unknown key " + Quote.quote(name) + name() + tail;
        report(Diagnostic.error("unknown-key", written.span(), message).help(help));
    }

    /** Records that the mapping has a merge key, which can stand for any key. */
    void merge() {
        misnamed = -1;
    }

    /** Reads the values of all keys that were added. */
    Values values() {
        return Values.read(this, keys, pairs);
    }

    /** The key and its value as written; empty if they are missing. */
    Optional<YamlNode.Pair> written(Key<?> key) {
        return Optional.ofNullable(pairs[key.index()]);
    }

    /** A value of any kind of text. Null if it is not text, or if it is empty, which is a warning. */
    Scalar text(YamlNode.Pair pair) {
        if (!(pair.value() instanceof Scalar scalar)) {
            wrongKind(pair, "a single value");
            return null;
        }
        if (scalar.isNull()) {
            report(Diagnostic.warning("empty-value", pair.key().span(), keyNamed(pair) + " has no value")
                    .help("write one, or remove the key"));
            return null;
        }
        return scalar;
    }

    /** Reports a value of the wrong kind, unless it is unusable and was already reported. */
    void wrongKind(YamlNode.Pair pair, String expected) {
        wrongKind(pair, expected, "");
    }

    /** @param help what to write; "" if the message says enough */
    void wrongKind(YamlNode.Pair pair, String expected, String help) {
        if (pair.value() instanceof YamlNode.Unusable) {
            return;
        }
        String found =
                "\"" + pair.key().text() + "\"" + name() + " is " + pair.value().kind() + ", not " + expected;
        boolean placed = pair.value().span().length() > 0;
        Diagnostic problem = Diagnostic.error("wrong-kind", (placed ? pair.value() : pair.key()).span(), found);
        report(help.isEmpty() ? problem : problem.help(help));
    }

    /** Reports a text that is wrong. */
    void invalid(YamlNode.Pair pair, Scalar written, String fault, String help) {
        String message = pair.key().text() + " " + Quote.quote(written.text()) + name() + " " + fault;
        report(Diagnostic.error("invalid-value", written.span(), message).help(help));
    }

    void report(Diagnostic problem) {
        problems.accept(problem);
    }
}
