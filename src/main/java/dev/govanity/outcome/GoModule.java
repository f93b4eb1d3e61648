package dev.govanity.outcome;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a repository means for one import path.
 *
 * @param importPath the import prefix of a route that leads to the repository; without a host where the config has
 *     none, and then with a leading slash
 * @param versions what {@code go list -m -versions} would list, lowest first
 * @param goMod the go.mod, if it was looked for and is there
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
