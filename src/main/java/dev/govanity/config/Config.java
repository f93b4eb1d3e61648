package dev.govanity.config;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A valid config, complete: what the file leaves out is filled in.
 *
 * @param host the first element of every import path; empty to take the request's
 * @param cacheMaxAge how long an answer may be cached, in seconds, from 0
 * @param indexed whether {@code /} and listings are shown to people
 * @param entries in the order of the file, no two with the same path
 * @param health the background checks; empty for none
 */
public record Config(
        Optional<String> host, int cacheMaxAge, boolean indexed, List<Entry> entries, Optional<Health> health) {
    /** A day, as govanityurls has it. */
    public static final int DEFAULT_CACHE_MAX_AGE = 86_400;

    public Config {
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(health, "health");
        entries = List.copyOf(entries);
    }

    /**
     * Fills in what the document leaves out.
     *
     * @param document one in which no rule found an error that forbids serving it
     */
    public static Config of(ConfigDocument document) {
        return new Completion(document).config();
    }
}
