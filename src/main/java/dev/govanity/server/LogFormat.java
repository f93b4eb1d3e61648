package dev.govanity.server;

/** How log lines look. */
public enum LogFormat {
    /** For people: time, level, message, {@code key="text"} and {@code key=7}. */
    TEXT,
    /** For programs: one JSON object a line. */
    JSON
}
