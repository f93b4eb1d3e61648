package dev.govanity.backend.ssh;

import dev.govanity.backend.probe.Deadline;
import dev.govanity.backend.probe.SshSettings;
import dev.govanity.backend.probe.UserEnvironment;
import dev.govanity.outcome.Concern;
import dev.govanity.outcome.Reason;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.apache.sshd.client.session.ClientSession;

/**
 * One call of a host: attempts with older and older algorithms, each step only if the server has shown that it needs it.
 *
 * <ol>
 *   <li>what a current OpenSSH offers;
 *   <li>if nothing is shared of some kind, with the server's retired algorithms of that kind;
 *   <li>if no key is accepted and the server does not announce better signatures, with SHA-1 signatures of RSA keys.
 * </ol>
 */
final class AlgorithmFallback implements AutoCloseable {
    private final SshAddress address;
    private final ResolvedHost host;
    private final SshSettings settings;
    private final UserEnvironment machine;
    private final SshConnector caller;
    private final Deadline deadline;
    private final Map<String, Algorithms> remembered;
    private Optional<Identities> identities = Optional.empty();

    /**
     * @param remembered for each host that needed it, the algorithms that led to a session
     */
    AlgorithmFallback(
            SshAddress address,
            ResolvedHost host,
            SshSettings settings,
            UserEnvironment machine,
            SshConnector caller,
            Deadline deadline,
            Map<String, Algorithms> remembered) {
        this.address = address;
        this.host = host;
        this.settings = settings;
        this.machine = machine;
        this.caller = caller;
        this.deadline = deadline;
        this.remembered = remembered;
    }

    SshAnswer run() {
        KnownHosts knownHosts = KnownHosts.read(host.knownHosts());
        if (settings.knownHosts().isPresent() && !knownHosts.unreadable().isEmpty()) {
            return refused(new Concern(
                    Reason.BAD_SETTING,
                    "known_hosts file cannot be read: " + String.join(", ", knownHosts.unreadable()),
                    List.of()));
        }
        List<InetAddress> addresses;
        try {
            addresses = caller.resolve(host.name(), deadline);
        } catch (UnknownHostException e) {
            return refused(new ConnectionFailure(host, e, new HandshakeRecorder()).dns());
        } catch (TimeoutException e) {
            return refused(new Concern(
                    Reason.TIMEOUT,
                    "name server does not answer for \"%s\" in time".formatted(host.name()),
                    List.of()));
        }
        Algorithms start = remembered.getOrDefault(key(), Algorithms.MODERN);
        SshAnswer answer = climb(start, knownHosts, addresses);
        if (answer instanceof SshAnswer.Refused && !start.equals(Algorithms.MODERN) && !deadline.isOver()) {
            // the server, or the user's key, may have become a better one
            remembered.remove(key());
            return climb(Algorithms.MODERN, knownHosts, addresses);
        }
        return answer;
    }

    private SshAnswer climb(Algorithms start, KnownHosts knownHosts, List<InetAddress> addresses) {
        Algorithms algorithms = start;
        Optional<SshAnswer> before = Optional.empty();
        while (true) {
            HandshakeAttempt attempt = new HandshakeAttempt(
                    host,
                    algorithms.preferring(knownHosts.algorithmsFor(host.keyAlias(), host.keyPort())),
                    knownHosts,
                    settings.acceptNewHostKeys(),
                    new HandshakeRecorder());
            SshConnector.Result result = caller.call(attempt, addresses, deadline, this::identities);
            if (result instanceof SshConnector.Result.Open open) {
                remember(attempt, algorithms);
                return opened(attempt, open.session());
            }
            SshAnswer refused = refused(attempt, (SshConnector.Result.Failed) result);
            Optional<Algorithms> next =
                    settings.legacy() && !deadline.isOver() ? next(attempt.transcript(), algorithms) : Optional.empty();
            if (next.isEmpty()) {
                // the last step is for RSA keys only, and the one before it tells of all keys
                return algorithms.signsWithSha1() ? before.orElse(refused) : refused;
            }
            before = Optional.of(refused);
            algorithms = next.get();
        }
    }

    /** The next step of the ladder; empty at its end. */
    private Optional<Algorithms> next(HandshakeRecorder transcript, Algorithms algorithms) {
        if (!transcript.hasNegotiated()) {
            return transcript
                    .offer()
                    .map(algorithms::withLegacyFor)
                    .filter(more -> !more.equals(algorithms))
                    .filter(more ->
                            more.missing(transcript.offer().orElseThrow()).isEmpty());
        }
        boolean userRefused =
                transcript.hostKeyVerdict().filter(HostKeyVerdict::isTrusted).isPresent()
                        && !transcript.triedKeys().isEmpty();
        boolean mayKnowBetter =
                transcript.announcedSignatures().stream().anyMatch(name -> name.startsWith("rsa-sha2-"));
        boolean hasRsa = identities.filter(keys -> !keys.rsa().isEmpty()).isPresent();
        return userRefused && hasRsa && !mayKnowBetter && !algorithms.signsWithSha1()
                ? Optional.of(algorithms.signingWithSha1())
                : Optional.empty();
    }

    private String key() {
        return host.user() + "@" + KnownHosts.name(host.name(), host.port());
    }

    private void remember(HandshakeAttempt attempt, Algorithms algorithms) {
        if (new OpenSshAssessment(address, settings, attempt).isLegacy()) {
            remembered.put(key(), algorithms);
        } else {
            remembered.remove(key());
        }
    }

    private List<Identity> identities() {
        if (identities.isEmpty()) {
            identities = Optional.of(Identities.load(host, machine, deadline));
        }
        return identities.get().keys();
    }

    private SshAnswer opened(HandshakeAttempt attempt, ClientSession session) {
        OpenSshAssessment appraisal = new OpenSshAssessment(address, settings, attempt);
        return new SshAnswer.Opened(
                new LoggedInSession(session, deadline),
                appraisal.ssh().orElseThrow(),
                appraisal.degraded().stream().toList());
    }

    private SshAnswer refused(HandshakeAttempt attempt, SshConnector.Result.Failed failed) {
        OpenSshAssessment appraisal = new OpenSshAssessment(address, settings, attempt);
        return new SshAnswer.Refused(concern(attempt, failed, appraisal), appraisal.ssh());
    }

    private Concern concern(HandshakeAttempt attempt, SshConnector.Result.Failed failed, OpenSshAssessment appraisal) {
        HandshakeRefusal refusal = new HandshakeRefusal(
                attempt,
                settings.legacy(),
                appraisal,
                identities.map(Identities::skipped).orElse(List.of()));
        ConnectionFailure failure = new ConnectionFailure(host, failed.cause(), attempt.transcript());
        // what the server said counts even if time ran out while we listened
        Optional<Concern> told = refusal.algorithms().or(refusal::hostKey);
        if (told.isPresent()) {
            return told.get();
        }
        if (deadline.isOver()) {
            return failure.timeout(failed.connected());
        }
        return failed.connected()
                ? failure.unidentified().or(refusal::user).orElseGet(failure::broken)
                : failure.unconnected();
    }

    private static SshAnswer refused(Concern concern) {
        return new SshAnswer.Refused(concern, Optional.empty());
    }

    /** The agent is not needed once somebody is logged in. */
    @Override
    public void close() {
        identities.ifPresent(Identities::close);
    }
}
