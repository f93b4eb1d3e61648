package dev.govanity.page;

import dev.govanity.config.Config;
import dev.govanity.config.Entry;
import dev.govanity.config.Health;
import dev.govanity.routing.RoutingTable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Everything that responses are made from: one config, ready to serve. Immutable but for a cache of rendered pages, so
 * a request that holds one is never touched by a reload.
 */
public final class Snapshot {
    /** One for each of a million routes. A page takes some 400 bytes once it has been asked for. */
    private static final int MAX_GO_PAGES = 1 << 20;

    /** Listings are long. */
    private static final int MAX_LISTINGS = 8;

    /** A client that asks for a module too early should not have to wait long. */
    private static final int MAX_MISS_AGE = 10;

    private final Config config;
    private final String file;
    private final Instant loadedAt;
    private final Supplier<String> fingerprint;
    private final RoutingTable routes;
    private final RoutingTable listed;
    private final Header cacheHits;
    private final Header cacheMisses;
    private final Header cacheStates;
    private final PageCache goPages;
    private final PageCache listings;

    /**
     * @param config what to serve
     * @param file the name of the file it was read from, as its user knows it
     * @param loadedAt when it was read
     * @param fingerprint of the file's bytes: equal exactly if they are; computed when it is first needed
     */
    public Snapshot(Config config, String file, Instant loadedAt, Supplier<String> fingerprint) {
        this.config = Objects.requireNonNull(config, "config");
        this.file = Objects.requireNonNull(file, "file");
        this.loadedAt = Objects.requireNonNull(loadedAt, "loadedAt");
        this.fingerprint = Objects.requireNonNull(fingerprint, "fingerprint");
        routes = RoutingTable.of(config.entries());
        listed = listedOf(config, routes);
        cacheHits = Header.cacheFor(config.cacheMaxAge());
        cacheMisses = Header.cacheFor(Math.min(config.cacheMaxAge(), MAX_MISS_AGE));
        long interval = config.health().orElse(Health.DEFAULT).interval().toSeconds();
        cacheStates = Header.cacheFor((int) Math.min(config.cacheMaxAge(), interval));
        goPages = new PageCache(Math.min(Math.max(1, routes.size()), MAX_GO_PAGES));
        listings = new PageCache(MAX_LISTINGS);
    }

    private static RoutingTable listedOf(Config config, RoutingTable routes) {
        if (!config.indexed()) {
            return RoutingTable.of(List.of());
        }
        if (config.entries().stream().noneMatch(Entry::hidden)) {
            return routes;
        }
        return RoutingTable.of(
                config.entries().stream().filter(entry -> !entry.hidden()).toList());
    }

    public Config config() {
        return config;
    }

    public String file() {
        return file;
    }

    public Instant loadedAt() {
        return loadedAt;
    }

    /** Equal for the same bytes and for no others. */
    public String fingerprint() {
        return fingerprint.get();
    }

    /** Every route. */
    public RoutingTable routes() {
        return routes;
    }

    /** The routes that may be listed or suggested: without the hidden ones, and none if there is no index. */
    RoutingTable listed() {
        return listed;
    }

    /** Whether people find an index at {@code /}. */
    boolean hasIndex() {
        return config.indexed() && routes.lookup("") == null;
    }

    Header cacheHits() {
        return cacheHits;
    }

    Header cacheMisses() {
        return cacheMisses;
    }

    /** For pages that show the state of a backend: the next check makes them old. */
    Header cacheStates() {
        return cacheStates;
    }

    PageCache goPages() {
        return goPages;
    }

    PageCache listings() {
        return listings;
    }
}
