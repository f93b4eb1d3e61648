package dev.govanity.backend.probe;

import dev.govanity.forge.HostKinds;
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
 * @param kinds what hosts are, for advice
 */
public record Target(String repoRoot, Vcs vcs, List<Route> routes, HostKinds kinds) {
    public Target {
        Objects.requireNonNull(repoRoot, "repoRoot");
        Objects.requireNonNull(vcs, "vcs");
        Objects.requireNonNull(kinds, "kinds");
        routes = List.copyOf(routes);
    }

    /** A root on a host that no file says anything about. */
    public Target(String repoRoot, Vcs vcs, List<Route> routes) {
        this(repoRoot, vcs, routes, HostKinds.BY_NAME);
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
     * @param importPath the import prefix: the first field of go-import. With a leading slash, and without a host, if
     *     the config names none
     * @param subdir the fourth field of go-import; empty for none
     */
    public record Route(String importPath, String subdir) {
        public Route {
            Objects.requireNonNull(importPath, "importPath");
            Objects.requireNonNull(subdir, "subdir");
        }

        /** Whether the config names no host. Then the host is that of each request, and there is no public address. */
        public boolean isWithoutHost() {
            return importPath.startsWith("/");
        }
    }
}
