package dev.govanity.backend.ssh;

import dev.govanity.backend.probe.FileFailure;
import dev.govanity.openssh.AlgorithmKind;
import dev.govanity.openssh.Algorithms;
import java.io.IOException;
import java.net.SocketAddress;
import java.security.PublicKey;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.apache.sshd.client.keyverifier.ServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.AttributeRepository.AttributeKey;

/**
 * One try to open a session: what it offers, and what it takes for the host's key.
 *
 * @param knownHosts what the host is known by
 * @param acceptNew whether the key of a host that is not in known_hosts is accepted and remembered
 */
record HandshakeAttempt(
        ResolvedHost host, Algorithms algorithms, KnownHosts knownHosts, boolean acceptNew, HandshakeRecorder recorder)
        implements ServerKeyVerifier {
    /** Under which a connection knows the attempt that it is for. */
    static final AttributeKey<HandshakeAttempt> KEY = new AttributeKey<>();

    HandshakeAttempt {
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(algorithms, "algorithms");
        Objects.requireNonNull(knownHosts, "knownHosts");
        Objects.requireNonNull(recorder, "recorder");
    }

    /** An attempt that asks first for the host keys that the host is known by, as ssh's order_hostkeyalgs. */
    static HandshakeAttempt of(ResolvedHost host, Algorithms algorithms, KnownHosts knownHosts, boolean acceptNew) {
        Predicate<String> known = knownHosts.algorithmsFor(host.keyAlias(), host.keyPort());
        List<String> knownFirst = algorithms.hostKeys().stream()
                .sorted(Comparator.comparing(name -> !known.test(name)))
                .toList();
        return new HandshakeAttempt(
                host,
                algorithms.with(AlgorithmKind.HOST_KEY, knownFirst),
                knownHosts,
                acceptNew,
                new HandshakeRecorder());
    }

    @Override
    public boolean verifyServerKey(ClientSession session, SocketAddress remote, PublicKey key) {
        if (host.isTooShort(HandshakeRecorder.plain(key))) {
            recorder.verified(key, new HostKeyVerdict(HostKeyVerdict.State.TOO_SHORT, List.of()));
            return false;
        }
        HostKeyVerdict verdict = knownHosts.judge(host.keyAlias(), host.keyPort(), key);
        // a host that is known by keys of other types is not new
        boolean isNew = verdict.state() == HostKeyVerdict.State.UNKNOWN
                && verdict.where().isEmpty();
        if (acceptNew && isNew && !host.knownHosts().isEmpty()) {
            verdict = remember(key, verdict);
        }
        recorder.verified(key, verdict);
        return verdict.isTrusted();
    }

    private HostKeyVerdict remember(PublicKey key, HostKeyVerdict unknown) {
        try {
            return KnownHosts.add(host.knownHosts(), host.keyAlias(), host.keyPort(), key);
        } catch (IOException e) {
            // what cannot be remembered would be new again the next time, and a change would go unnoticed
            recorder.cannotRemember(FileFailure.reason(e));
            return unknown;
        }
    }
}
