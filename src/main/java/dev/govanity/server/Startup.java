package dev.govanity.server;

import dev.govanity.diagnostic.Findings;

/** The result of a start. Sealed: each is an exit status of {@code vanity serve}. */
public sealed interface Startup {
    /** The server answers. */
    record Started(VanityServer server) implements Startup {}

    /** The config cannot be served. All listeners are unbound. */
    record InvalidConfig(Findings findings) implements Startup {}

    /**
     * The file cannot be read, it does not fit in memory, or a port is in use. All listeners are unbound.
     *
     * @param message for the user, one line
     */
    record CannotRun(String message) implements Startup {}
}
