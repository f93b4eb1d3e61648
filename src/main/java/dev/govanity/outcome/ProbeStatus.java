package dev.govanity.outcome;

import java.util.Locale;

/** How a repository is, in one word. From best to worst. */
public enum ProbeStatus {
    OK,
    /** It works, and there is something to mend. */
    DEGRADED,
    FAILED,
    /** Not asked yet. */
    UNKNOWN;

    /** The word for it in reports. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
