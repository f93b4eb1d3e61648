package dev.govanity.diagnostic;

import java.util.Locale;

/** How bad a problem is. */
public enum Severity {
    /**
     * The go command, git or ssh cannot work with it, a secret is published, the text is malformed, or it has two
     * readings.
     */
    ERROR,
    /** It works, and is likely not meant. */
    WARNING;

    /** {@code error} or {@code warning}, as in every output. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
