package dev.govanity.page;

import dev.govanity.config.Docs;
import dev.govanity.config.Entry;
import dev.govanity.golang.Vcs;
import java.util.Objects;
import java.util.Optional;

/**
 * What people are shown of a module, or of a package in it.
 *
 * @param tags the same that the go command gets
 * @param importPath the one that was asked for: the module's, or one below it
 * @param modulePath the import prefix of the entry
 * @param docs the page about {@code importPath} that they are sent to; empty if they stay
 * @param entry what the file says of it
 * @param backend what is known of its repository; empty if nobody asks after it
 */
public record ModulePage(
        Tags tags, String importPath, String modulePath, String docs, Entry entry, Optional<BackendState> backend) {
    public ModulePage {
        Objects.requireNonNull(tags, "tags");
        Objects.requireNonNull(importPath, "importPath");
        Objects.requireNonNull(modulePath, "modulePath");
        Objects.requireNonNull(docs, "docs");
        Objects.requireNonNull(entry, "entry");
        Objects.requireNonNull(backend, "backend");
    }

    /**
     * @param host the first element of every import path
     * @param path what was asked for below the host: the entry's path, or one below it
     */
    static ModulePage of(String host, String path, Entry entry, Optional<BackendState> backend) {
        String importPath = host + path;
        return new ModulePage(
                Tags.of(host, entry),
                importPath,
                host + entry.path(),
                docsPage(entry.docs(), importPath),
                entry,
                backend);
    }

    private static String docsPage(Docs docs, String importPath) {
        return docs instanceof Docs.Site site ? site.page(PathEscape.escape(importPath)) : "";
    }

    public String description() {
        return entry.description();
    }

    public boolean isDeprecated() {
        return entry.deprecated().isPresent();
    }

    /** What to use instead; empty if it is not deprecated. */
    public String deprecated() {
        return entry.deprecated().orElse("");
    }

    public String repoRoot() {
        return entry.repoRoot();
    }

    /** Whether the repo root is that of a module proxy and of no repository. */
    public boolean isModuleProxy() {
        return entry.vcs() == Vcs.MOD;
    }

    /** Whether a browser can open the repo root. */
    public boolean isRepoRootBrowsable() {
        return entry.repoRoot().startsWith("https://") || entry.repoRoot().startsWith("http://");
    }

    public String subdir() {
        return entry.subdir();
    }

    public String vcs() {
        return entry.vcs().word();
    }
}
