package dev.govanity.backend.git;

import dev.govanity.backend.probe.UserEnvironment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.Config;

/**
 * What the user's git is configured for on this machine, outside of any repository. A file that cannot be read or is
 * malformed says nothing. Conditional includes are passed over.
 */
public final class GitConfiguration {
    private final List<Source> sources;
    private final Path home;

    private GitConfiguration(List<Source> sources, Path home) {
        this.sources = List.copyOf(sources);
        this.home = home;
    }

    /**
     * @param origin the file
     */
    record Source(Config config, String origin) {}

    /**
     * Reads the files, as in git-config(1), "FILES": the system's, then the user's two or the one that replaces them.
     */
    public static GitConfiguration of(UserEnvironment environment) {
        List<Source> sources = new ArrayList<>();
        for (Path file : files(environment)) {
            read(file, environment.home()).ifPresent(config -> sources.add(new Source(config, file.toString())));
        }
        return new GitConfiguration(sources, environment.home());
    }

    private static List<Path> files(UserEnvironment environment) {
        List<Path> files = new ArrayList<>();
        if (environment.variable("GIT_CONFIG_NOSYSTEM").isEmpty()) {
            files.add(Path.of(environment.variable("GIT_CONFIG_SYSTEM").orElse("/etc/gitconfig")));
        }
        if (environment.environment().containsKey("GIT_CONFIG_GLOBAL")) {
            environment.variable("GIT_CONFIG_GLOBAL").map(Path::of).ifPresent(files::add);
        } else {
            Path xdg = environment
                    .variable("XDG_CONFIG_HOME")
                    .map(Path::of)
                    .orElse(environment.home().resolve(".config"));
            files.add(xdg.resolve("git/config"));
            files.add(environment.home().resolve(".gitconfig"));
        }
        return files;
    }

    private static Optional<Config> read(Path file, Path home) {
        try {
            Config config = new FileConfig(file, home);
            config.fromText(Files.readString(file));
            return Optional.of(config);
        } catch (IOException | ConfigInvalidException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** In the order of reading: what comes later counts. */
    List<Source> sources() {
        return sources;
    }

    /**
     * The certificate authorities of {@code http.sslCAInfo}; empty for none, and those of one URL only are passed over.
     */
    public Optional<Path> sslCaInfo() {
        return sources.stream()
                .map(source -> Optional.ofNullable(source.config.getString("http", null, "sslCAInfo")))
                .flatMap(Optional::stream)
                .filter(file -> !file.isEmpty())
                .reduce((earlier, later) -> later)
                .map(file -> file.startsWith("~/") ? home.resolve(file.substring(2)) : Path.of(file));
    }

    /** A file of git's configuration with those that it includes, which JGit leaves to its callers. */
    private static final class FileConfig extends Config {
        private final Path file;
        private final Path home;

        FileConfig(Path file, Path home) {
            this.file = file;
            this.home = home;
        }

        @Override
        protected byte[] readIncludedConfig(String path) throws ConfigInvalidException {
            try {
                return Files.readAllBytes(
                        path.startsWith("~/") ? home.resolve(path.substring(2)) : file.resolveSibling(path));
            } catch (IOException | InvalidPathException e) {
                return null;
            }
        }
    }
}
