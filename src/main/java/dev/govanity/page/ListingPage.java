package dev.govanity.page;

import dev.govanity.config.Docs;
import dev.govanity.routing.Route;
import java.util.List;
import java.util.Objects;

/**
 * The list of the modules below a path, for people.
 *
 * @param host the first element of every import path
 * @param path the import path below the host; empty for the index
 * @param routes the routes to list, in path order
 */
public record ListingPage(String host, String path, List<Route> routes) {
    /** A longer page is not useful, and each ten thousand modules add a megabyte. */
    static final int MAX_SHOWN = 10_000;

    public ListingPage {
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(routes, "routes");
    }

    /** The import path that all of them are below. */
    public String importPath() {
        return host + path;
    }

    /** {@code 12 modules}. */
    public String count() {
        return routes.size() == 1 ? "1 module" : routes.size() + " modules";
    }

    public List<Route> shown() {
        return routes.subList(0, Math.min(routes.size(), MAX_SHOWN));
    }

    /** Whether there are more modules than the page shows. */
    public boolean isCut() {
        return routes.size() > MAX_SHOWN;
    }

    /** Whether this is the list of all modules. */
    public boolean isIndex() {
        return path.isEmpty();
    }

    public String importPathOf(Route route) {
        return host + route.path();
    }

    /** The address of its documentation, or of our own page if there is none. */
    public String link(Route route) {
        if (route.entry().docs() instanceof Docs.Site site) {
            return site.page(PathEscape.escape(importPathOf(route)));
        }
        return PathEscape.escape(route.path());
    }

    public String description(Route route) {
        return route.entry().description();
    }

    public boolean isDeprecated(Route route) {
        return route.entry().deprecated().isPresent();
    }
}
