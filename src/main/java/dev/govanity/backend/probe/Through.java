package dev.govanity.backend.probe;

/** Who reaches the repositories. */
public enum Through {
    /** Vanity, and git where it follows a setting that vanity does not. */
    AUTO,
    VANITY,
    GIT
}
