package dev.govanity.config;

import dev.govanity.diagnostic.SourceText;
import dev.govanity.forge.HostKinds;
import dev.govanity.yaml.YamlNode.Scalar;
import java.util.List;
import java.util.Optional;

/** A config as written. A missing or unusable value is empty; the reader has reported unusable ones. */
public final class ConfigDocument {
    private final SourceText source;
    private final Values values;
    private final List<EntryDocument> entries;
    private final boolean complete;

    ConfigDocument(SourceText source, Values values, List<EntryDocument> entries, boolean complete) {
        this.source = source;
        this.values = values;
        this.entries = List.copyOf(entries);
        this.complete = complete;
    }

    /** The text it was read from. */
    public SourceText source() {
        return source;
    }

    public Optional<Scalar> host() {
        return values.text(FileKeys.HOST);
    }

    /** In seconds, from 0. */
    public Optional<Located<Integer>> cacheMaxAge() {
        return values.located(FileKeys.CACHE_MAX_AGE);
    }

    public Optional<Scalar> docs() {
        return values.text(FileKeys.DOCS);
    }

    /** The kinds of hosts that the file declares. */
    public HostKinds hostKinds() {
        return hostKinds(values);
    }

    static HostKinds hostKinds(Values values) {
        return values.located(FileKeys.FORGES).map(Located::value).orElse(HostKinds.BY_NAME);
    }

    /** Whether {@code index} is {@code public}. */
    public Optional<Located<Boolean>> indexed() {
        return values.located(FileKeys.INDEX);
    }

    /** In the order of the text, no two with the same path. */
    public List<EntryDocument> entries() {
        return entries;
    }

    /** The section {@code health}; its place is that of the key. */
    public Optional<Located<Health>> health() {
        return values.located(FileKeys.HEALTH);
    }

    /** Whether the text was read to its end. */
    public boolean complete() {
        return complete;
    }

    /** All values by key. */
    Values values() {
        return values;
    }

    /**
     * The import path of an entry, for messages. If the file has no {@code host}, it is the path below the host.
     */
    public String importPath(EntryDocument entry) {
        return host().map(Scalar::text).orElse("") + entry.path();
    }
}
