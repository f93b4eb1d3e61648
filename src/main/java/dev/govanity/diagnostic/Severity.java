package dev.govanity.diagnostic;

import java.util.Locale;

/** How serious a problem is. */
public enum Severity {
    /**
     * The go command, git or ssh refuses it, it publishes a secret, or the text is malformed or ambiguous.
     */
    ERROR,
    /** It works, but is probably a mistake. */
    WARNING;

    /** {@code error} or {@code warning}, as in every output. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
