package dev.govanity.page;

import java.util.Locale;

/** What became of a request. */
public enum Outcome {
    /** An entry answers. */
    HIT,
    /** No entry answers. */
    MISS,
    /** What there is below a path: the index, or a part of it. */
    LISTING,
    /** The asker has it already. */
    NOT_MODIFIED,
    BAD_REQUEST,
    METHOD_NOT_ALLOWED,
    /** We failed. */
    FAULT;

    /** {@code hit}, {@code not_modified} and so on. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
