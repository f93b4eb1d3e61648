package dev.govanity.backend.probe;

import dev.govanity.golang.Vcs;
import dev.govanity.outcome.Backend;
import java.util.List;
import java.util.Objects;

/**
 * A repo root to reach, once for all the routes that lead to it.
 *
 * @param repoRoot the third field of go-import, as it is served; go accepts it
 * @param vcs the second field of go-import
 * @param routes those that lead to it, in the config's order
 */
public record Target(String repoRoot, Vcs vcs, List<Route> routes) {
    public Target {
        Objects.requireNonNull(repoRoot, "repoRoot");
        Objects.requireNonNull(vcs, "vcs");
        routes = List.copyOf(routes);
    }

    /** The root as reports name it. */
    public Backend backend() {
        return new Backend(
                repoRoot,
                vcs.word(),
                Endpoint.of(repoRoot),
                routes.stream().map(Route::importPath).toList());
    }

    /**
     * @param importPath the import prefix: the first field of go-import. With a leading slash, and without a host, if the
     *     config names none
     * @param subdir the fourth field of go-import; empty for none
     */
    public record Route(String importPath, String subdir) {
        public Route {
            Objects.requireNonNull(importPath, "importPath");
            Objects.requireNonNull(subdir, "subdir");
        }
    }
}
