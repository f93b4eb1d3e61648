package dev.govanity.outcome;

import java.util.Objects;

/**
 * What a repository holds.
 *
 * @param head the branch that HEAD points to, such as {@code refs/heads/main}; HEAD's commit id if the server does not
 *     tell the branch, empty if there is no HEAD
 * @param branches how many there are
 * @param tags how many there are
 */
public record Refs(String head, int branches, int tags) {
    public Refs {
        Objects.requireNonNull(head, "head");
    }
}
