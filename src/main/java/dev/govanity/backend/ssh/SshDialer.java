package dev.govanity.backend.ssh;

import dev.govanity.backend.probe.DaemonThreads;
import dev.govanity.backend.probe.Deadline;
import dev.govanity.backend.probe.UserEnvironment;
import dev.govanity.backend.ssh.SshConnector.Handshake;
import dev.govanity.openssh.SshSettings;
import dev.govanity.outcome.Concern;
import dev.govanity.outcome.Reason;
import dev.govanity.outcome.Result;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Opens sessions as the ssh of this machine would: with the user's ssh_config, known_hosts, agent and keys.
 *
 * <p>What it learns of a host it remembers: ssh_config is asked once for each address, and a host that needed retired
 * algorithms is offered them at once. For a fresh look make another dialer.
 *
 * <p>Safe for use by several threads.
 */
public final class SshDialer implements AutoCloseable {
    private final SshSettings<Path> settings;
    private final UserEnvironment environment;
    private final ExecutorService executor;
    private final SshConfig config;
    private final SshConnector connector;
    private final AlgorithmFallback fallback;
    private final Map<SshAddress, OpenSshOnly> unfollowed = new ConcurrentHashMap<>();

    public SshDialer(SshSettings<Path> settings, UserEnvironment environment) {
        this.settings = Objects.requireNonNull(settings, "settings");
        this.environment = Objects.requireNonNull(environment, "environment");
        this.executor = Executors.newCachedThreadPool(new DaemonThreads("ssh"));
        this.config = new SshConfig(settings, environment, executor);
        this.connector = new SshConnector(executor);
        this.fallback = new AlgorithmFallback(settings.legacy());
    }

    /**
     * Opens a session and logs in.
     *
     * @param deadline after which nothing is waited for; also closes the connection that was opened
     */
    public SshAnswer dial(SshAddress address, Deadline deadline) {
        Optional<Concern> problem = address.problem();
        if (problem.isPresent()) {
            return refused(problem.get());
        }
        Result<ResolvedHost> host = config.find(address, deadline);
        return host.success().map(found -> dial(address, found, deadline)).orElseGet(() -> refused(host));
    }

    /** What ssh does for the host that this dialer does not; an address that ssh refuses is asked about nowhere. */
    public OpenSshOnly openSshOnly(SshAddress address, Deadline deadline) {
        return address.problem().isPresent()
                ? new OpenSshOnly(Optional.empty(), true, false)
                : unfollowed.computeIfAbsent(address, asked -> config.openSshOnly(asked, deadline));
    }

    private SshAnswer dial(SshAddress address, ResolvedHost host, Deadline deadline) {
        KnownHosts knownHosts = KnownHosts.read(host.knownHosts());
        if (settings.knownHosts().isPresent() && !knownHosts.unreadable().isEmpty()) {
            return refused(new Concern(
                    Reason.BAD_SETTING,
                    "known_hosts file cannot be read: " + String.join(", ", knownHosts.unreadable())));
        }
        Result<List<InetSocketAddress>> addresses = connector.addresses(host, deadline);
        if (addresses.success().isEmpty()) {
            return refused(addresses);
        }
        try (Identities identities = new Identities(host, environment.user(), deadline)) {
            Handshake handshake = fallback.run(
                    host.account(),
                    algorithms -> connector.connect(
                            HandshakeAttempt.of(host, algorithms, knownHosts, settings.acceptNewHostKeys()),
                            addresses.success().get(),
                            deadline,
                            identities::keys),
                    identities::hasRsaKey,
                    deadline);
            return new SshReport(address, settings, identities.skipped()).of(handshake);
        }
    }

    private static SshAnswer refused(Result<?> failed) {
        return refused(failed.failure().orElseThrow());
    }

    private static SshAnswer refused(Concern concern) {
        return new SshAnswer.Refused(concern, Optional.empty());
    }

    /** Closes all sessions. */
    @Override
    public void close() {
        connector.close();
        executor.shutdown();
    }
}
