package dev.govanity.forge;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * One problem with a repo root.
 *
 * @param fault the kind of problem
 * @param error whether go, git or ssh refuses it, it publishes a secret, or it is ambiguous; otherwise it works but is
 *     probably a mistake
 * @param start where the offending characters begin in the root as written, in UTF-16 code units
 * @param end where they end, exclusive
 * @param message what is wrong: {@code repo root "…" has …}; secrets are masked
 * @param help what to write instead, or why: lower case, without a full stop, secrets left out
 * @param rewriting the root with only this fault fixed; empty if there is no single safe fix, or if another fault
 *     leaves the root without a {@linkplain RootReview#normalForm normal form}
 * @param readings what the author may have meant, to choose from; empty if there is a rewriting, or nothing to suggest
 */
public record RootFault(
        Fault fault,
        boolean error,
        int start,
        int end,
        String message,
        String help,
        Optional<String> rewriting,
        List<RootReading> readings) {
    public RootFault {
        requireNonNull(fault);
        requireNonNull(message);
        requireNonNull(help);
        requireNonNull(rewriting);
        readings = List.copyOf(readings);
    }
}
