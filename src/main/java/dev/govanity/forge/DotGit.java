package dev.govanity.forge;

/** What {@code .git} at the end of a repo root means on a forge. */
public enum DotGit {
    /** The clone URL has it; without it some versions answer http with a redirect, or not at all. */
    EXPECTED,
    /** The same repository with and without it. */
    OPTIONAL,
    /** It is part of the repository's name, so it must not be added to a name without it. */
    LITERAL,
    /** No repository can have it. */
    FORBIDDEN
}
