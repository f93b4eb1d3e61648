package dev.govanity.routing;

import dev.govanity.config.Entry;
import java.util.Objects;

/**
 * An entry in a table.
 *
 * @param index its position among the table's routes in path order, from 0
 * @param entry the entry that answers
 */
public record Route(int index, Entry entry) {
    public Route {
        Objects.requireNonNull(entry, "entry");
    }

    /** The import path below the host: {@code /go/foo}, or empty for the catch-all. */
    public String path() {
        return entry.path();
    }
}
