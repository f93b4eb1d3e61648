package dev.govanity.backend.ssh;

import dev.govanity.backend.probe.Deadline;
import dev.govanity.backend.probe.SshSettings;
import dev.govanity.backend.probe.UserEnvironment;
import dev.govanity.outcome.Concern;
import dev.govanity.outcome.Reason;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * Opens sessions as the ssh of this machine would: with the user's ssh_config, known_hosts, agent and keys.
 *
 * <p>What it learns of a host it remembers: ssh_config is asked once for each address, and a host that needed retired
 * algorithms is asked for them at once. For a fresh look make another dialer.
 *
 * <p>Safe for use by several threads.
 */
public final class SshDialer implements AutoCloseable {
    private static final int MAX_PORT = 65_535;

    /** More hosts than a company has. */
    private static final int MAX_REMEMBERED = 10_000;

    /** As valid_ruser in OpenSSH's ssh.c, and nothing that a terminal acts on. */
    private static final Pattern UNFIT = Pattern.compile("[\\p{C}'`\"$;&<>|(){}]");

    /** As valid_hostname there. */
    private static final Pattern UNFIT_HOST = Pattern.compile("[\\p{C}\\s'`\"$\\\\;&<>|(){},]");

    private final SshSettings settings;
    private final UserEnvironment machine;
    private final ExecutorService executor;
    private final SshConfig config;
    private final SshConnector caller;
    private final Map<String, Algorithms> remembered = new ConcurrentHashMap<>();

    public SshDialer(SshSettings settings, UserEnvironment machine) {
        this.settings = Objects.requireNonNull(settings, "settings");
        this.machine = Objects.requireNonNull(machine, "machine");
        AtomicInteger count = new AtomicInteger();
        this.executor = Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "ssh-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        this.config = new SshConfig(settings, machine, executor);
        this.caller = new SshConnector(executor);
    }

    /**
     * Opens a session and logs in.
     *
     * @param deadline after which nothing is waited for; also closes the connection that was opened
     */
    public SshAnswer dial(SshAddress address, Deadline deadline) {
        Optional<Concern> impossible = impossible(address);
        if (impossible.isPresent()) {
            return new SshAnswer.Refused(impossible.get(), Optional.empty());
        }
        SshConfig.Found found = config.find(address, deadline);
        if (found instanceof SshConfig.Found.Unusable unusable) {
            return new SshAnswer.Refused(unusable.concern(), Optional.empty());
        }
        if (deadline.isOver()) {
            return new SshAnswer.Refused(
                    new Concern(
                            Reason.TIMEOUT,
                            "ssh -G does not answer in time",
                            "a command of Match exec in ssh_config may hang"),
                    Optional.empty());
        }
        ResolvedHost host = ((SshConfig.Found.Known) found).host();
        if (host.notFollowed().isPresent()) {
            return new SshAnswer.Refused(notFollowed(host), Optional.empty());
        }
        if (remembered.size() > MAX_REMEMBERED) {
            remembered.clear();
        }
        try (AlgorithmFallback dial =
                new AlgorithmFallback(address, host, settings, machine, caller, deadline, remembered)) {
            return dial.run();
        }
    }

    private static Optional<Concern> impossible(SshAddress address) {
        // as git's connect.c, "strange hostname": ssh would take it for an option
        if (address.host().isEmpty() || address.host().startsWith("-")) {
            return Optional.of(
                    new Concern(Reason.NOT_SUPPORTED, "host \"%s\" is none that git calls".formatted(address.host())));
        }
        if (UNFIT_HOST.matcher(address.host()).find()
                || address.user().filter(user -> UNFIT.matcher(user).find()).isPresent()) {
            return Optional.of(new Concern(
                    Reason.NOT_SUPPORTED,
                    "user or host of the repo root has characters that ssh refuses",
                    "mend the repo root"));
        }
        if (address.port().isPresent()
                && (address.port().getAsInt() < 1 || address.port().getAsInt() > MAX_PORT)) {
            return Optional.of(new Concern(
                    Reason.NOT_SUPPORTED,
                    "port %d is none; ssh prints \"Bad port\""
                            .formatted(address.port().getAsInt())));
        }
        return Optional.empty();
    }

    private static Concern notFollowed(ResolvedHost host) {
        return new Concern(
                Reason.NOT_SUPPORTED,
                "ssh_config has \"%2$s\" for host \"%1$s\", which vanity does not follow"
                        .formatted(host.name(), host.notFollowed().orElseThrow()),
                "ask git itself, as the user who runs the proxy: git ls-remote");
    }

    /** Closes all sessions. */
    @Override
    public void close() {
        caller.close();
        executor.shutdown();
    }
}
