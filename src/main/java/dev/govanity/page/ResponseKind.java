package dev.govanity.page;

import java.util.Locale;

/** What a response means. */
public enum ResponseKind {
    /** An entry answers. */
    HIT,
    /** No entry answers. */
    MISS,
    /** The index, or the part of it below a path. */
    LISTING,
    /** The client has it already. */
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
