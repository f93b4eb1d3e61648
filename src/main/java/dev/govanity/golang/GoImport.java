package dev.govanity.golang;

import static java.util.Objects.requireNonNull;

/**
 * A go-import tag: where the go command finds the code of an import prefix.
 *
 * @param prefix the import path that corresponds to the repo root, or to its sub-directory
 * @param vcs what the tag says; {@link Vcs#of} knows whether Go knows it
 * @param repoRoot the repository's URL, or for {@code mod} a module proxy's
 * @param subdir the sub-directory of the repository that holds the prefix's code; "" for none, and then the tag
 *     has three fields only
 */
public record GoImport(String prefix, String vcs, String repoRoot, String subdir) {
    public GoImport {
        requireNonNull(prefix);
        requireNonNull(vcs);
        requireNonNull(repoRoot);
        requireNonNull(subdir);
    }

    /** The fields as the tag's {@code content} attribute has them, not escaped for HTML. */
    public String content() {
        String fields = prefix + " " + vcs + " " + repoRoot;
        return subdir.isEmpty() ? fields : fields + " " + subdir;
    }

    /** Whether the repo root is a module proxy, which Go prefers to a repository. */
    public boolean isMod() {
        return vcs.equals(Vcs.MOD.word());
    }
}
