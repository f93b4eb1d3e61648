package dev.govanity.config;

import dev.govanity.forge.HostKinds;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A valid config, with all defaults filled in. Create one with {@link #builder}.
 *
 * @param host the first element of every import path; empty to use the host of the request
 * @param cacheMaxAge how long an answer may be cached, in seconds, from 0
 * @param indexed whether people see {@code /} and listings
 * @param hostKinds the kinds of hosts, for advice about their roots
 * @param entries in the order of the file, no two with the same path
 * @param health the background checks; empty for none
 */
public record Config(
        Optional<String> host,
        int cacheMaxAge,
        boolean indexed,
        HostKinds hostKinds,
        List<Entry> entries,
        Optional<Health> health) {
    /** A day, as in govanityurls. */
    public static final int DEFAULT_CACHE_MAX_AGE = 86_400;

    public Config {
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(health, "health");
        Objects.requireNonNull(hostKinds, "hostKinds");
        entries = List.copyOf(entries);
    }

    /**
     * Makes a config from a document and fills in the defaults.
     *
     * @param document a document without errors that keep it from being served
     */
    public static Config of(ConfigDocument document) {
        return new ConfigDefaults(document).config();
    }

    /** Begins a config with the defaults and these entries. */
    public static Builder builder(List<Entry> entries) {
        return new Builder(entries);
    }

    /** A config in the making. */
    public static final class Builder {
        private final List<Entry> entries;
        private Optional<String> host = Optional.empty();
        private int cacheMaxAge = DEFAULT_CACHE_MAX_AGE;
        private boolean indexed = true;
        private HostKinds hostKinds = HostKinds.BY_NAME;
        private Optional<Health> health = Optional.empty();

        private Builder(List<Entry> entries) {
            this.entries = entries;
        }

        public Builder host(Optional<String> name) {
            this.host = name;
            return this;
        }

        /** In seconds. */
        public Builder cacheMaxAge(int seconds) {
            this.cacheMaxAge = seconds;
            return this;
        }

        public Builder indexed(boolean isIndexed) {
            this.indexed = isIndexed;
            return this;
        }

        public Builder hostKinds(HostKinds kinds) {
            this.hostKinds = kinds;
            return this;
        }

        public Builder health(Optional<Health> checks) {
            this.health = checks;
            return this;
        }

        public Config build() {
            return new Config(host, cacheMaxAge, indexed, hostKinds, entries, health);
        }
    }
}
