package dev.govanity.outcome;

import java.util.Locale;

/** The state of a repository, from best to worst. */
public enum ProbeStatus {
    OK,
    /** It works but needs attention. */
    DEGRADED,
    FAILED,
    /** Not checked yet. */
    UNKNOWN;

    /** The word for it in reports. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
