package dev.govanity.forge;

import java.util.Optional;

/**
 * Paths that are no repository at a forge, though people write them.
 *
 * @param fault what this is called
 * @param transport where it is wrong
 * @param instead the paths, from the slash on with query and fragment, and what to write for them; a path that stays as
 *     it is has nothing to be written for it
 * @param certain whether it cannot work, and not only is unlikely to
 * @param what says of the repo root what is wrong: {@code has …}
 * @param why what to know about it; "" if the path to write says it all
 * @param meaning under which condition to write it, which only the root's writer knows; empty if always
 */
record Misplaced(
        Fault fault,
        Transport transport,
        Rewrite instead,
        boolean certain,
        String what,
        String why,
        Optional<String> meaning) {
    /** What to write for {@code path}; empty if it is not misplaced, at least not for this reason. */
    Optional<String> insteadOf(String path, Transport by) {
        return by == transport ? instead.apply(path) : Optional.empty();
    }
}
