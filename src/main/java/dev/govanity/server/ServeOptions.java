package dev.govanity.server;

import dev.govanity.backend.probe.UserEnvironment;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * How to serve.
 *
 * @param name the config file as its user calls it
 * @param file where it is
 * @param directory what relative file names in the config start from
 * @param environment what background checks may know of this machine and its user
 * @param listen where the go command and people ask
 * @param admin where the operator asks; empty for nowhere
 * @param strict whether a config with any error is refused, be there a safe fix for it or not
 * @param accessLog whether each request is logged
 * @param logFormat how
 * @param maxFileSize the largest config that is read, in bytes
 */
public record ServeOptions(
        String name,
        Path file,
        Path directory,
        UserEnvironment environment,
        ListenAddress listen,
        Optional<ListenAddress> admin,
        boolean strict,
        boolean accessLog,
        LogFormat logFormat,
        long maxFileSize) {
    /** 64 MiB: about a million entries of a path and a repo root. */
    public static final long DEFAULT_MAX_FILE_SIZE = 64L << 20;

    public ServeOptions {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(directory, "directory");
        Objects.requireNonNull(environment, "environment");
        Objects.requireNonNull(listen, "listen");
        Objects.requireNonNull(admin, "admin");
        Objects.requireNonNull(logFormat, "logFormat");
    }
}
