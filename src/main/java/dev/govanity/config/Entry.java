package dev.govanity.config;

import dev.govanity.golang.Vcs;
import java.util.Objects;
import java.util.Optional;

/**
 * One entry of the file, with all defaults filled in. Create one with {@link #builder}.
 *
 * @param path the import path below the host, with a leading slash and without a trailing one; empty for the catch-all,
 *     which is {@code /} in the file
 * @param vcs the second field of go-import
 * @param repoRoot the third field of go-import, as it is served
 * @param subdir the fourth field of go-import; empty for none
 * @param display the part of go-source after the import path; empty for no such tag
 * @param docs where browsers are sent
 * @param description one line for people; empty for none
 * @param hidden whether the index and listings leave it out
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

    /** Begins an entry with its required parts, and defaults for the rest. */
    public static Builder builder(String path, Vcs vcs, String repoRoot) {
        return new Builder(path, vcs, repoRoot);
    }

    /** An entry in the making. */
    public static final class Builder {
        private final String path;
        private final Vcs vcs;
        private final String repoRoot;
        private String subdir = "";
        private String display = "";
        private Docs docs = Docs.PKG_GO_DEV;
        private String description = "";
        private boolean hidden;
        private Optional<String> deprecated = Optional.empty();

        private Builder(String path, Vcs vcs, String repoRoot) {
            this.path = path;
            this.vcs = vcs;
            this.repoRoot = repoRoot;
        }

        public Builder subdir(String directory) {
            this.subdir = directory;
            return this;
        }

        public Builder display(String fields) {
            this.display = fields;
            return this;
        }

        public Builder docs(Docs place) {
            this.docs = place;
            return this;
        }

        public Builder description(String line) {
            this.description = line;
            return this;
        }

        public Builder hidden(boolean isHidden) {
            this.hidden = isHidden;
            return this;
        }

        public Builder deprecated(Optional<String> instead) {
            this.deprecated = instead;
            return this;
        }

        public Entry build() {
            return new Entry(path, vcs, repoRoot, subdir, display, docs, description, hidden, deprecated);
        }
    }
}
