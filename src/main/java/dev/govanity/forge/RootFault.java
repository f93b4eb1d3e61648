package dev.govanity.forge;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * One thing that is wrong with a repo root.
 *
 * @param fault which thing
 * @param error whether go, git or ssh cannot work with it, it publishes a secret, or it has two readings; otherwise it
 *     works and is likely not meant
 * @param start where the offending characters begin in the root as written, in UTF-16 code units
 * @param end where they end, exclusive
 * @param message what is: {@code repo root "…" has …}; secrets are masked
 * @param help what to write instead, or why: lower case, without a full stop, secrets left out
 * @param rewriting the root with this fault mended and no other; empty if there is no one safe way, or if some other
 *     fault leaves the root without a {@linkplain RootReview#normalForm normal form} all the same
 * @param readings what may be meant, to choose from; empty if there is a rewriting, or nothing to go by
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
