package dev.govanity.forge;

import static java.util.Objects.requireNonNull;

/**
 * One possible meaning of a repo root that is ambiguous, or that only its author can fix.
 *
 * @param repoRoot the repo root to write if this is meant
 * @param meaning the meaning in words: lower case, without a full stop
 */
public record RootReading(String repoRoot, String meaning) {
    public RootReading {
        requireNonNull(repoRoot);
        requireNonNull(meaning);
    }

    static RootReading endingThere(String repoRoot) {
        return new RootReading(repoRoot, "it ends at the space");
    }

    static RootReading withSpace(String repoRoot) {
        return new RootReading(repoRoot, "the space belongs to the path");
    }
}
