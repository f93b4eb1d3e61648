package dev.govanity.page;

import java.util.Locale;

/** Who wants to know. */
public enum Asker {
    /** The go command, or whoever asks with {@code go-get=1} as it does. */
    GO,
    /** Somebody with a browser. */
    PEOPLE,
    /** Nobody who can be told: what was sent is no request. */
    OTHER;

    /** {@code go}, {@code people} or {@code other}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
