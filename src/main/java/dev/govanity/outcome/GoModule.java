package dev.govanity.outcome;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The module of one import path in a repository.
 *
 * @param importPath the import prefix of a route that leads to the repository; if the config has no host, without a
 *     host and with a leading slash
 * @param versions what {@code go list -m -versions} would list, lowest first
 * @param goMod the go.mod; empty if it was not read or does not exist
 */
public record GoModule(String importPath, List<String> versions, Optional<GoMod> goMod) {
    public GoModule {
        Objects.requireNonNull(importPath, "importPath");
        versions = List.copyOf(versions);
        Objects.requireNonNull(goMod, "goMod");
    }

    /**
     * @param path the module path that it declares
     * @param matches whether that is the import path
     */
    public record GoMod(String path, boolean matches) {
        public GoMod {
            Objects.requireNonNull(path, "path");
        }
    }
}
