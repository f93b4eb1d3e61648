package dev.govanity.cli;

import dev.govanity.openssh.SshSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options for SSH. */
final class SshOptions {
    private enum Legacy {
        FALLBACK,
        DENY;

        static final class Converter extends WordConverter<Legacy> {
            Converter() {
                super(values());
            }
        }
    }

    private enum HostKeys {
        STRICT,
        ACCEPT_NEW;

        static final class Converter extends WordConverter<HostKeys> {
            Converter() {
                super(values());
            }
        }
    }

    @Option(
            names = "--ssh-legacy",
            paramLabel = "WHAT",
            converter = Legacy.Converter.class,
            description = "fallback tries algorithms that OpenSSH has retired once the modern ones fail, deny does not;"
                    + " default: fallback")
    private Legacy legacy;

    @Option(
            names = "--known-hosts",
            paramLabel = "FILE",
            description = "host keys; default: those of the user and the system")
    private Path knownHosts;

    @Option(
            names = "--host-keys",
            paramLabel = "WHAT",
            converter = HostKeys.Converter.class,
            description = "strict refuses an unknown host key, accept-new accepts and stores it; default: strict")
    private HostKeys hostKeys;

    @Option(
            names = "--identity",
            paramLabel = "FILE",
            description = "a private key, may be given several times; default: those of the user and of the agent")
    private List<Path> identities = List.of();

    /**
     * The configured settings, overridden by the command line.
     *
     * @throws CannotRunException if a file that it names cannot be read
     */
    SshSettings<Path> over(SshSettings<Path> configured, Console console) {
        boolean acceptNew = hostKeys == null ? configured.acceptNewHostKeys() : hostKeys == HostKeys.ACCEPT_NEW;
        Optional<Path> named = Optional.ofNullable(knownHosts)
                .map(file ->
                        acceptNew ? console.file(file.toString()) : NamedFile.readable("--known-hosts", file, console));
        List<Path> keys = identities.stream()
                .map(file -> NamedFile.readable("--identity", file, console))
                .toList();
        return new SshSettings<>(
                legacy == null ? configured.legacy() : legacy == Legacy.FALLBACK,
                acceptNew,
                named.or(configured::knownHosts),
                keys.isEmpty() ? configured.identities() : keys);
    }
}
