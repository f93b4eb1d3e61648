package dev.govanity.report;

import dev.govanity.diagnostic.Severity;
import dev.govanity.outcome.ProbeStatus;

/** The styles for the parts of a report. */
public enum Palette {
    /** No styles. */
    PLAIN(false),
    /** In colour, for a terminal. */
    ANSI(true);

    private static final String RESET = "\u001b[0m";
    private static final String BOLD = "\u001b[1m";
    private static final String DIM = "\u001b[2m";
    private static final String BOLD_RED = "\u001b[1;31m";
    private static final String BOLD_GREEN = "\u001b[1;32m";
    private static final String BOLD_YELLOW = "\u001b[1;33m";
    private static final String CYAN = "\u001b[36m";

    private final boolean coloured;

    Palette(boolean coloured) {
        this.coloured = coloured;
    }

    /** Style for the most important text. */
    String strong(String text) {
        return paint(BOLD, text);
    }

    /** Style for secondary text: line numbers, rules. */
    String faint(String text) {
        return paint(DIM, text);
    }

    /** Style for the label of an explanation. */
    String label(String text) {
        return paint(CYAN, text);
    }

    String of(Severity severity, String text) {
        return paint(severity == Severity.ERROR ? BOLD_RED : BOLD_YELLOW, text);
    }

    String of(ProbeStatus status, String text) {
        return switch (status) {
            case OK -> paint(BOLD_GREEN, text);
            case DEGRADED -> paint(BOLD_YELLOW, text);
            case FAILED -> paint(BOLD_RED, text);
            case UNKNOWN -> paint(DIM, text);
        };
    }

    private String paint(String colour, String text) {
        return coloured && !text.isEmpty() ? colour + text + RESET : text;
    }
}
