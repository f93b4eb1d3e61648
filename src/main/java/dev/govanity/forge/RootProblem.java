package dev.govanity.forge;

import java.util.List;
import java.util.Optional;

/**
 * A problem that one check found, before the results of the other checks are known.
 *
 * @param where the offending characters
 * @param what what is wrong with the repo root: {@code has …}
 * @param why an explanation, or what to do if there is no rewriting; "" if the rewriting is explanation enough
 * @param rewriting the root with this fixed; empty if there is no single safe fix
 */
record RootProblem(
        Fault fault,
        boolean error,
        RootPart where,
        String what,
        String why,
        Optional<String> rewriting,
        List<RootReading> readings) {

    static RootProblem error(Fault fault, RootPart where, String what) {
        return new RootProblem(fault, true, where, what, "", Optional.empty(), List.of());
    }

    static RootProblem warning(Fault fault, RootPart where, String what) {
        return new RootProblem(fault, false, where, what, "", Optional.empty(), List.of());
    }

    /** An error if {@code certain}, or else a warning. */
    static RootProblem of(Fault fault, boolean certain, RootPart where, String what) {
        return new RootProblem(fault, certain, where, what, "", Optional.empty(), List.of());
    }

    RootProblem because(String reason) {
        return new RootProblem(fault, error, where, what, reason, rewriting, readings);
    }

    RootProblem mendedBy(String root) {
        return new RootProblem(fault, error, where, what, why, Optional.of(root), readings);
    }

    RootProblem mayMean(RootReading... choices) {
        return new RootProblem(fault, error, where, what, why, rewriting, List.of(choices));
    }

    boolean isHopeless() {
        return error && rewriting.isEmpty();
    }
}
