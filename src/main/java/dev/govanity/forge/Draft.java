package dev.govanity.forge;

import java.util.List;
import java.util.Optional;

/**
 * What a check found, before the other checks are known.
 *
 * @param where the offending characters
 * @param what says of the repo root what is wrong: {@code has …}
 * @param why what to know about it, or to do if there is no rewriting; "" if the rewriting says it all
 * @param rewriting the root with this mended; empty if there is no one safe way
 */
record Draft(
        Fault fault,
        boolean error,
        Part where,
        String what,
        String why,
        Optional<String> rewriting,
        List<Reading> readings) {

    static Draft error(Fault fault, Part where, String what) {
        return new Draft(fault, true, where, what, "", Optional.empty(), List.of());
    }

    static Draft warning(Fault fault, Part where, String what) {
        return new Draft(fault, false, where, what, "", Optional.empty(), List.of());
    }

    /** An error if {@code certain}, or else a warning. */
    static Draft of(Fault fault, boolean certain, Part where, String what) {
        return new Draft(fault, certain, where, what, "", Optional.empty(), List.of());
    }

    Draft because(String reason) {
        return new Draft(fault, error, where, what, reason, rewriting, readings);
    }

    Draft mendedBy(String root) {
        return new Draft(fault, error, where, what, why, Optional.of(root), readings);
    }

    Draft mayMean(Reading... choices) {
        return new Draft(fault, error, where, what, why, rewriting, List.of(choices));
    }

    boolean isHopeless() {
        return error && rewriting.isEmpty();
    }
}
