package dev.govanity.server;

import dev.govanity.backend.probe.UserEnvironment;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * The options of {@code vanity serve}.
 *
 * @param name the config file as the user wrote it
 * @param file where it is
 * @param directory the base of relative file names in the config
 * @param environment the machine and user settings for background checks
 * @param listen the address of the public listener
 * @param admin the address of the admin listener; empty for none
 * @param strict whether to refuse a config even if all of its errors have fixes
 * @param accessLog whether each request is logged
 * @param logFormat of all lines of the log
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
