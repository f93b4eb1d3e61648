package dev.govanity.outcome;

import java.util.List;
import java.util.Objects;

/**
 * A repo root, as reports show it.
 *
 * @param repoRoot the third field of go-import
 * @param vcs the second field of go-import
 * @param host the host and port, such as {@code gerrit.mycompany.com:29418}
 * @param importPaths the import prefixes that lead to it, in the config's order
 */
public record Backend(String repoRoot, String vcs, String host, List<String> importPaths) {
    public Backend {
        Objects.requireNonNull(repoRoot, "repoRoot");
        Objects.requireNonNull(vcs, "vcs");
        Objects.requireNonNull(host, "host");
        importPaths = List.copyOf(importPaths);
    }
}
