package dev.govanity.page;

import java.util.Locale;

/** Who sent a request. */
public enum ClientKind {
    /** The go command, or any other program that sends {@code go-get=1}. */
    GO,
    /** A person, or any other program. */
    PEOPLE,
    /** Unknown: the request could not be read. */
    OTHER;

    /** {@code go}, {@code people} or {@code other}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
