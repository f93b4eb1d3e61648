package dev.govanity.forge;

import static java.util.Objects.requireNonNull;

/**
 * One way to understand a repo root that has several, or that only its writer can mend.
 *
 * @param repoRoot the repo root to write if this is meant
 * @param meaning what is meant then: lower case, without a full stop
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
