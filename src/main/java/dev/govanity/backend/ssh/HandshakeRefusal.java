package dev.govanity.backend.ssh;

import dev.govanity.openssh.AlgorithmKind;
import dev.govanity.openssh.Offer;
import dev.govanity.outcome.Concern;
import dev.govanity.outcome.Reason;
import dev.govanity.outcome.SafeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.config.keys.KeyUtils;

/**
 * Why a server that speaks SSH and we do not come together.
 *
 * @param legacy whether retired algorithms were allowed
 * @param skipped sentences about keys that could not be used
 */
record HandshakeRefusal(HandshakeAttempt attempt, boolean legacy, OpenSshAssessment assessment, List<String> skipped) {

    /** Nothing of one kind is shared; empty if that is not it. */
    Optional<Concern> algorithms() {
        HandshakeRecorder recorder = attempt.recorder();
        if (recorder.hasNegotiated()) {
            return Optional.empty();
        }
        return recorder.offer()
                .flatMap(offer -> attempt.algorithms().judge(offer).missing().stream()
                        .findFirst()
                        .map(missing -> nothingShared(missing.kind(), offer)));
    }

    private Concern nothingShared(AlgorithmKind kind, Offer offer) {
        List<String> advice = new ArrayList<>();
        if (assessment.accepts()) {
            advice.add("OpenSSH can: git on this machine should get through, and vanity's own SSH library cannot look");
        } else if (!legacy) {
            advice.add("--ssh-legacy fallback tries what OpenSSH has retired");
        }
        advice.addAll(assessment.advice());
        return new Concern(
                switch (kind) {
                    case KEX -> Reason.NO_COMMON_KEX;
                    case HOST_KEY -> Reason.NO_COMMON_HOST_KEY;
                    case CIPHER -> Reason.NO_COMMON_CIPHER;
                    case MAC -> Reason.NO_COMMON_MAC;
                    case USER_SIGNATURE -> Reason.AUTH_REFUSED;
                },
                "no %s in common: the server offers \"%s\""
                        .formatted(kind.noun(), SafeText.line(String.join(",", offer.names(kind)))),
                advice,
                assessment.sshConfig());
    }

    /** The host key is not trusted; empty if it is, or did not come. */
    Optional<Concern> hostKey() {
        HandshakeRecorder recorder = attempt.recorder();
        return recorder.hostKeyVerdict()
                .filter(verdict -> !verdict.isTrusted())
                .map(verdict -> switch (verdict.state()) {
                    case CHANGED -> changed(verdict);
                    case REVOKED ->
                        new Concern(
                                Reason.HOST_KEY_REVOKED,
                                "%s is revoked at %s".formatted(shownKey(), String.join(", ", verdict.where())),
                                "somebody else may be answering: ask the operator of the host first");
                    case TOO_SHORT ->
                        new Concern(
                                Reason.NO_COMMON_HOST_KEY,
                                "%s has less than %d bits; ssh prints \"Bad server host key: Invalid key length\""
                                        .formatted(shownKey(), attempt.host().smallestRsaKey()),
                                "have the host make a longer key, or set RequiredRSASize for it in ~/.ssh/config,"
                                        + " which ssh takes from 1024 on");
                    default -> unknown(verdict);
                });
    }

    private Concern changed(HostKeyVerdict verdict) {
        return new Concern(
                Reason.HOST_KEY_CHANGED,
                "%s differs from the key recorded at %s".formatted(shownKey(), String.join(", ", verdict.where())),
                "ask the operator of the host whether its key was changed to this one: somebody else may be answering",
                verdict.where().stream()
                        .map(place -> place.substring(0, place.lastIndexOf(':')))
                        .distinct()
                        .map(file -> "ssh-keygen -R '%s' -f '%s'"
                                .formatted(attempt.host().knownHostsName(), file))
                        .collect(Collectors.joining(", ", "then ", ", and add the new key")));
    }

    private Concern unknown(HostKeyVerdict verdict) {
        ResolvedHost host = attempt.host();
        String others = verdict.where().isEmpty()
                ? ""
                : ", which has keys of other types at " + String.join(", ", verdict.where());
        String notRemembered = attempt.recorder().notRemembered();
        return new Concern(
                Reason.HOST_KEY_UNKNOWN,
                notRemembered.isEmpty()
                        ? "%s is not in known_hosts%s".formatted(shownKey(), others)
                        : "%s is new and cannot be added to \"%s\": %s"
                                .formatted(shownKey(), host.knownHosts().get(0), notRemembered),
                // ssh-keyscan would get no key from a server that needs retired algorithms
                "compare the fingerprint with one that did not come over this network, then add to %s:\n%s"
                        .formatted(
                                host.knownHosts().isEmpty()
                                        ? "~/.ssh/known_hosts"
                                        : host.knownHosts().get(0),
                                attempt.recorder()
                                        .hostKey()
                                        .map(key ->
                                                KnownHosts.line(attempt.host().knownHostsName(), key))
                                        .orElse("")),
                "--host-keys accept-new takes the keys of new hosts on trust and remembers them");
    }

    private String shownKey() {
        return attempt.recorder()
                .hostKey()
                .map(key -> "host key of %s (%s %s)"
                        .formatted(
                                attempt.host().knownHostsName(),
                                KeyUtils.getKeyType(HandshakeRecorder.plain(key)),
                                HandshakeRecorder.fingerprint(key)))
                .orElseThrow();
    }

    /** The server trusts none of our keys; empty if it did not come to that. */
    Optional<Concern> user() {
        HandshakeRecorder recorder = attempt.recorder();
        if (recorder.hostKeyVerdict().isEmpty()) {
            return Optional.empty();
        }
        Optional<HandshakeRecorder.Disconnect> disconnect = recorder.disconnect();
        boolean tooMany = disconnect
                .filter(end -> end.code() == SshConstants.SSH2_DISCONNECT_PROTOCOL_ERROR
                        || end.code() == SshConstants.SSH2_DISCONNECT_NO_MORE_AUTH_METHODS_AVAILABLE)
                .isPresent();
        if (recorder.authMethods().isEmpty() && !tooMany) {
            return Optional.empty();
        }
        if (disconnect.isPresent() && !tooMany) {
            return Optional.empty();
        }
        return Optional.of(new Concern(Reason.AUTH_REFUSED, userMessage(), userAdvice(tooMany)));
    }

    private String userMessage() {
        HandshakeRecorder recorder = attempt.recorder();
        String user = attempt.host().user();
        if (!recorder.authMethods().isEmpty() && !recorder.authMethods().contains("publickey")) {
            return "user \"%s\" cannot log in with a key: the server takes only %s"
                    .formatted(user, SafeText.line(String.join(", ", recorder.authMethods())));
        }
        if (recorder.triedKeys().isEmpty()) {
            return "user \"%s\" has no key to log in with".formatted(user);
        }
        String refused =
                "user \"%s\" is let in with none of %s".formatted(user, String.join(", ", recorder.triedKeys()));
        return recorder.disconnect()
                .map(end -> refused + "; the server hung up: \"" + end.message() + '"')
                .orElse(refused);
    }

    private List<String> userAdvice(boolean tooMany) {
        List<String> advice = new ArrayList<>(skipped);
        if (tooMany) {
            advice.add("name the one key that the server knows with --identity, and for git with IdentityFile and"
                    + " IdentitiesOnly in ~/.ssh/config: a server ends the session after a few keys"
                    + " (MaxAuthTries), and an old one at the first of an unknown type");
        } else {
            advice.add("add the public key to the user's account on the host, or name another with --identity");
        }
        if (!legacy && attempt.recorder().announcedSignatures().isEmpty()) {
            advice.add("--ssh-legacy fallback also signs with SHA-1, which is all that an old server may know");
        }
        return advice;
    }
}
