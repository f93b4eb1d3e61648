package dev.govanity.check;

import dev.govanity.backend.probe.HttpSettings;
import dev.govanity.backend.probe.UserEnvironment;
import dev.govanity.config.Health;
import dev.govanity.openssh.SshSettings;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Function;

/** How to probe the backends of a config: its {@code health} section as settings for the probes. */
public record ProbeSettings(SshSettings<Path> ssh, HttpSettings http) {
    public ProbeSettings {
        Objects.requireNonNull(ssh, "ssh");
        Objects.requireNonNull(http, "http");
    }

    /**
     * The settings that a {@code health} section names.
     *
     * @param directory the base of relative file names; a name that begins with {@code ~/} is in the home directory
     */
    public static ProbeSettings of(Health health, Path directory, UserEnvironment environment) {
        Function<String, Path> file =
                name -> name.startsWith("~/") ? environment.home().resolve(name.substring(2)) : directory.resolve(name);
        return new ProbeSettings(
                health.ssh().map(file),
                new HttpSettings(
                        health.http().netrc().map(file), health.http().ca().map(file)));
    }
}
