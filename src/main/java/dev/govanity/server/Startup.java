package dev.govanity.server;

import dev.govanity.diagnostic.Findings;

/** What came of starting. Sealed: these are the exit statuses of {@code vanity serve}. */
public sealed interface Startup {
    /** It answers. */
    record Started(VanityServer server) implements Startup {}

    /** The file is no config that can be served. Nothing has been bound. */
    record InvalidConfig(Findings findings) implements Startup {}

    /**
     * The world is in the way: no file, no port. Nothing is bound any more.
     *
     * @param message meant for the user
     */
    record CannotRun(String message) implements Startup {}
}
