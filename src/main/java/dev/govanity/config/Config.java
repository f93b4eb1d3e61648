package dev.govanity.config;

import dev.govanity.forge.HostKinds;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A valid config, complete: what the file leaves out is filled in. To make one, name its parts: {@link #builder}.
 *
 * @param host the first element of every import path; empty to take the request's
 * @param cacheMaxAge how long an answer may be cached, in seconds, from 0
 * @param indexed whether {@code /} and listings are shown to people
 * @param hostKinds what hosts are, for advice about their roots
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
    /** A day, as govanityurls has it. */
    public static final int DEFAULT_CACHE_MAX_AGE = 86_400;

    public Config {
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(health, "health");
        Objects.requireNonNull(hostKinds, "hostKinds");
        entries = List.copyOf(entries);
    }

    /**
     * Fills in what the document leaves out.
     *
     * @param document one in which no rule found an error that forbids serving it
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
