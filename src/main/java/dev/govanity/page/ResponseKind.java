package dev.govanity.page;

import java.util.Locale;

/** What a response means. */
public enum ResponseKind {
    /** An entry answers. */
    HIT,
    /** No entry answers. */
    MISS,
    /** The list of modules, or of those below a path. */
    LISTING,
    /** The client already has it. */
    NOT_MODIFIED,
    BAD_REQUEST,
    METHOD_NOT_ALLOWED,
    /** An error in the server. */
    FAULT;

    /** {@code hit}, {@code not_modified} and so on. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
