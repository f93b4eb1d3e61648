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
 * One config, ready to serve: everything that responses are made from. Immutable except for a cache of rendered pages,
 * so a reload does not affect a request in flight.
 */
public final class Snapshot {
    /** One for each of a million routes. A page takes some 400 bytes once it has been asked for. */
    private static final int MAX_GO_PAGES = 1 << 20;

    /** Few, because listings are long. */
    private static final int MAX_LISTINGS = 8;

    /** In seconds. Short, so that a new module becomes visible soon to clients that asked too early. */
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
     * @param file the name of the file that it was read from, as the user wrote it
     * @param loadedAt when it was read
     * @param fingerprint of the file's bytes: equal only for equal bytes; computed when first needed
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

    /** The fingerprint of the file's bytes: equal only for equal bytes. */
    public String fingerprint() {
        return fingerprint.get();
    }

    /** Every route. */
    public RoutingTable routes() {
        return routes;
    }

    /** The routes that may be listed or suggested: without hidden ones; empty if there is no index. */
    RoutingTable listed() {
        return listed;
    }

    /** Whether there is an index at {@code /}. */
    boolean hasIndex() {
        return config.indexed() && routes.lookup("") == null;
    }

    Header cacheHits() {
        return cacheHits;
    }

    Header cacheMisses() {
        return cacheMisses;
    }

    /** Cache-Control for pages that show the state of a backend, which the next check may change. */
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
