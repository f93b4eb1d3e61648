package dev.govanity.forge;

import java.util.Optional;

/**
 * Paths that people write but that are not a repository on a forge.
 *
 * @param fault the fault to report
 * @param transport for which transport the path is wrong
 * @param instead the paths, from the slash on with query and fragment, and what to write for them; no correction is
 *     offered if the result is the same path
 * @param certain whether it cannot work; otherwise it is only unlikely to work
 * @param what what is wrong with the repo root: {@code has …}
 * @param why an explanation; "" if the correction is explanation enough
 * @param meaning the condition for the correction, which only the author can decide; empty if it always applies
 */
record Misplaced(
        Fault fault,
        Transport transport,
        Rewrite instead,
        boolean certain,
        String what,
        String why,
        Optional<String> meaning) {
    /** What to write for {@code path}; empty if it is not misplaced in this way. */
    Optional<String> insteadOf(String path, Transport by) {
        return by == transport ? instead.apply(path) : Optional.empty();
    }
}
