package dev.govanity.forge;

import static java.util.Objects.requireNonNull;

/**
 * One way to understand a repo root that has several, or that only its writer can mend.
 *
 * @param repoRoot the repo root to write if this is meant
 * @param meaning what is meant then: lower case, without a full stop
 */
public record Reading(String repoRoot, String meaning) {
    public Reading {
        requireNonNull(repoRoot);
        requireNonNull(meaning);
    }

    static Reading endingThere(String repoRoot) {
        return new Reading(repoRoot, "it ends at the space");
    }

    static Reading withSpace(String repoRoot) {
        return new Reading(repoRoot, "the space belongs to the path");
    }
}
