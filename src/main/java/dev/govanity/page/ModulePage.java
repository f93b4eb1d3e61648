package dev.govanity.page;

import dev.govanity.config.Docs;
import dev.govanity.config.Entry;
import dev.govanity.golang.PathMajor;
import dev.govanity.golang.Vcs;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The page of a module, or of a package in it, for people.
 *
 * @param host the first element of every import path
 * @param tags the same tags that the go command gets
 * @param importPath the requested import path: that of the module, or one below it
 * @param modulePath the path of the module: the import prefix of the entry, or a later major version below it
 * @param docs the page about {@code importPath} that browsers are sent to; empty to show our own page
 * @param entry the entry that answers for it
 * @param deprecation what to use instead; empty if it is not deprecated
 * @param hasIndex whether there is a list of all modules to link to
 * @param backend the state of its repository; empty if it is not checked
 */
public record ModulePage(
        String host,
        Tags tags,
        String importPath,
        String modulePath,
        String docs,
        Entry entry,
        List<LinkedText> deprecation,
        boolean hasIndex,
        Optional<BackendState> backend) {
    public ModulePage {
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(tags, "tags");
        Objects.requireNonNull(importPath, "importPath");
        Objects.requireNonNull(modulePath, "modulePath");
        Objects.requireNonNull(docs, "docs");
        Objects.requireNonNull(entry, "entry");
        deprecation = List.copyOf(deprecation);
        Objects.requireNonNull(backend, "backend");
    }

    /**
     * @param host the first element of every import path
     * @param path the requested path below the host: the entry's path, or one below it
     */
    static ModulePage of(Snapshot snapshot, String host, String path, Entry entry, Optional<BackendState> backend) {
        String importPath = host + path;
        String modulePath = host + modulePath(entry, path);
        List<LinkedText> deprecation = LinkedText.read(entry.deprecated().orElse(""), host, snapshot.routes());
        boolean isItself = deprecation.stream().anyMatch(part -> part.text().equals(modulePath));
        return new ModulePage(
                host,
                Tags.of(host, entry),
                importPath,
                modulePath,
                docsPage(entry.docs(), importPath),
                entry,
                isItself ? List.of() : deprecation, // the page of v2 does not say "use …/v2"
                snapshot.hasIndex(),
                backend);
    }

    /**
     * The path below the host of the module that a path is in. {@code /go/foo/v2/sub} is in {@code /go/foo/v2},
     * although the entry {@code /go/foo} answers for it.
     */
    static String modulePath(Entry entry, String path) {
        int start = entry.path().length();
        if (path.length() == start) {
            return path;
        }
        int end = path.indexOf('/', start + 1);
        String below = end < 0 ? path : path.substring(0, end);
        boolean isMajor = PathMajor.splitOrdinary(below)
                .filter(split -> !split.suffix().isEmpty() && split.prefix().length() == start)
                .isPresent();
        boolean hasMajor = PathMajor.splitOrdinary(entry.path())
                .filter(split -> !split.suffix().isEmpty())
                .isPresent();
        return isMajor && !hasMajor ? below : entry.path();
    }

    private static String docsPage(Docs docs, String importPath) {
        return docs instanceof Docs.Site site ? site.page(PathEscape.escape(importPath)) : "";
    }

    public String description() {
        return entry.description();
    }

    public boolean isDeprecated() {
        return !deprecation.isEmpty();
    }

    /** Whether it is a module, not a package in one. */
    public boolean isModule() {
        return importPath.equals(modulePath);
    }

    public String repoRoot() {
        return entry.repoRoot();
    }

    /** Whether the repo root is a module proxy, not a repository. */
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
