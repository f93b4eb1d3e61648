package dev.govanity.server;

import dev.govanity.backend.probe.HttpSettings;
import dev.govanity.backend.probe.SshSettings;
import dev.govanity.backend.probe.UserEnvironment;
import dev.govanity.config.Health;
import java.nio.file.Path;

/**
 * The {@code health} section in the terms of the probes. A file in it is found from a directory, or from the home directory
 * after {@code ~/}.
 */
public final class ProbeSettings {
    private final Path directory;
    private final UserEnvironment machine;

    /**
     * @param directory what relative file names start from
     */
    public ProbeSettings(Path directory, UserEnvironment machine) {
        this.directory = directory;
        this.machine = machine;
    }

    public SshSettings of(Health.Ssh ssh) {
        return new SshSettings(
                ssh.legacy(),
                ssh.acceptNewHostKeys(),
                ssh.knownHosts().map(this::file),
                ssh.identities().stream().map(this::file).toList());
    }

    public HttpSettings of(Health.Http http) {
        return new HttpSettings(http.netrc().map(this::file), http.ca().map(this::file));
    }

    private Path file(String name) {
        return name.startsWith("~/") ? machine.home().resolve(name.substring(2)) : directory.resolve(name);
    }
}
