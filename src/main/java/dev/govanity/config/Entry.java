package dev.govanity.config;

import dev.govanity.golang.Vcs;
import java.util.Objects;
import java.util.Optional;

/**
 * One item of the file, complete: what the file leaves out is filled in.
 *
 * @param path the import path below the host, with a leading slash and without a trailing one; empty for the catch-all
 *     that the file calls {@code /}
 * @param vcs the second field of go-import
 * @param repoRoot the third field of go-import, as it is served
 * @param subdir the fourth field of go-import; empty for none
 * @param display what follows the import path in go-source; empty for no such tag
 * @param docs where people are sent
 * @param description one line for people; empty for none
 * @param hidden whether it is left out of the index and of listings
 * @param deprecated what to use instead; empty if it is not deprecated
 */
public record Entry(
        String path,
        Vcs vcs,
        String repoRoot,
        String subdir,
        String display,
        Docs docs,
        String description,
        boolean hidden,
        Optional<String> deprecated) {
    public Entry {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(vcs, "vcs");
        Objects.requireNonNull(repoRoot, "repoRoot");
        Objects.requireNonNull(subdir, "subdir");
        Objects.requireNonNull(display, "display");
        Objects.requireNonNull(docs, "docs");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(deprecated, "deprecated");
    }
}
