package dev.govanity.cli;

import dev.govanity.backend.probe.HttpSettings;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options for HTTP. */
final class HttpOptions {
    @Option(names = "--netrc", paramLabel = "FILE", description = "credentials for HTTP; default: ~/.netrc")
    private Path netrc;

    @Option(names = "--ca", paramLabel = "FILE", description = "certificate authorities to trust besides the system's")
    private Path ca;

    /**
     * The configured settings, overridden by the command line.
     *
     * @throws CannotRunException if a file that it names cannot be read
     */
    HttpSettings over(HttpSettings configured, Console console) {
        return new HttpSettings(
                Optional.ofNullable(netrc)
                        .map(file -> NamedFile.readable("--netrc", file, console))
                        .or(configured::netrc),
                Optional.ofNullable(ca)
                        .map(file -> NamedFile.readable("--ca", file, console))
                        .or(configured::ca));
    }
}
