package dev.govanity.backend.ssh;

import java.util.List;
import java.util.Objects;

/**
 * What known_hosts says of a host key.
 *
 * @param where the lines that were decisive, as {@code FILE:LINE}; for an unknown key those with keys of other types
 */
record HostKeyVerdict(State state, List<String> where) {
    enum State {
        KNOWN,
        /** There was no key of the host at all, and this one has been added. */
        ADDED,
        UNKNOWN,
        /** There is another key of the same type. */
        CHANGED,
        REVOKED,
        /** Whatever is known of it, ssh wants a longer one. */
        TOO_SHORT
    }

    HostKeyVerdict {
        Objects.requireNonNull(state, "state");
        where = List.copyOf(where);
    }

    boolean isTrusted() {
        return state == State.KNOWN || state == State.ADDED;
    }
}
