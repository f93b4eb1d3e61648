package dev.govanity.outcome;

import java.util.List;

/**
 * All that one check found.
 *
 * @param results one for each repo root, in the config's order
 * @param notAsked the import paths whose public address was to be asked, and was not
 */
public record Checked(List<ProbeResult> results, List<NotAsked> notAsked) {
    public Checked {
        results = List.copyOf(results);
        notAsked = List.copyOf(notAsked);
    }

    /** One of repo roots alone. */
    public static Checked of(List<ProbeResult> results) {
        return new Checked(results, List.of());
    }
}
