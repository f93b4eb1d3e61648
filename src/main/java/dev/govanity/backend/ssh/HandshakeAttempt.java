package dev.govanity.backend.ssh;

import dev.govanity.backend.probe.FileFailure;
import java.io.IOException;
import java.net.SocketAddress;
import java.security.PublicKey;
import java.util.List;
import java.util.Objects;
import org.apache.sshd.client.keyverifier.ServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.AttributeRepository.AttributeKey;

/**
 * One try to open a session.
 *
 * @param knownHosts what the host is known by
 * @param acceptNew whether the key of a host that nobody knows is taken and remembered
 */
record HandshakeAttempt(
        ResolvedHost host,
        Algorithms algorithms,
        KnownHosts knownHosts,
        boolean acceptNew,
        HandshakeRecorder transcript)
        implements ServerKeyVerifier {
    /** Under which a connection knows the attempt that it is for. */
    static final AttributeKey<HandshakeAttempt> KEY = new AttributeKey<>();

    HandshakeAttempt {
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(algorithms, "algorithms");
        Objects.requireNonNull(knownHosts, "knownHosts");
        Objects.requireNonNull(transcript, "transcript");
    }

    @Override
    public boolean verifyServerKey(ClientSession session, SocketAddress remote, PublicKey key) {
        if (host.isTooShort(HandshakeRecorder.plain(key))) {
            transcript.verified(key, new HostKeyVerdict(HostKeyVerdict.State.TOO_SHORT, List.of()));
            return false;
        }
        HostKeyVerdict verdict = knownHosts.judge(host.keyAlias(), host.keyPort(), key);
        // a host that is known by keys of other types is not new
        boolean isNew = verdict.state() == HostKeyVerdict.State.UNKNOWN
                && verdict.where().isEmpty();
        if (acceptNew && isNew && !host.knownHosts().isEmpty()) {
            verdict = remember(key, verdict);
        }
        transcript.verified(key, verdict);
        return verdict.isTrusted();
    }

    private HostKeyVerdict remember(PublicKey key, HostKeyVerdict unknown) {
        try {
            return KnownHosts.add(host.knownHosts(), host.keyAlias(), host.keyPort(), key);
        } catch (IOException e) {
            // what cannot be remembered would be new again the next time, and nobody would notice a change
            transcript.cannotRemember(FileFailure.reason(e));
            return unknown;
        }
    }
}
