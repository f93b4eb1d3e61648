package dev.govanity.outcome;

import java.util.Objects;

/**
 * The refs of a repository.
 *
 * @param head the branch that HEAD points to, such as {@code refs/heads/main}; the commit id of HEAD if the server does
 *     not send the branch; empty if there is no HEAD
 * @param branches the number of branches
 * @param tags the number of tags
 */
public record Refs(String head, int branches, int tags) {
    public Refs {
        Objects.requireNonNull(head, "head");
    }
}
