package dev.govanity.backend.probe;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * How HTTP servers are asked.
 *
 * @param netrc a file that replaces the user's
 * @param ca a PEM file with certificate authorities that are trusted besides the machine's
 */
public record HttpSettings(Optional<Path> netrc, Optional<Path> ca) {
    public HttpSettings {
        Objects.requireNonNull(netrc, "netrc");
        Objects.requireNonNull(ca, "ca");
    }
}
