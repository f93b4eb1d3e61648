package dev.govanity.backend.ssh;

import dev.govanity.openssh.Addition;
import dev.govanity.openssh.AlgorithmKind;
import dev.govanity.openssh.Algorithms;
import dev.govanity.openssh.Judgement;
import dev.govanity.openssh.Missing;
import dev.govanity.openssh.Offer;
import dev.govanity.openssh.Remedy;
import dev.govanity.openssh.Retired;
import dev.govanity.openssh.SshSettings;
import dev.govanity.outcome.Concern;
import dev.govanity.outcome.Reason;
import dev.govanity.outcome.SafeText;
import dev.govanity.outcome.SshConfigEntry;
import dev.govanity.outcome.SshInfo;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.sshd.common.kex.KexProposalOption;

/** What OpenSSH's client on this machine would make of a server, by what one handshake has shown of it. */
final class OpenSshAssessment {
    /** ssh prints all that a server offers, and there are servers with everything. */
    private static final int LONGEST_OFFER = 2000;

    private static final Set<String> RSA_SIGNATURES = Set.of("rsa-sha2-512", "rsa-sha2-256", "ssh-rsa");

    private final SshAddress address;
    private final SshSettings<Path> settings;
    private final HandshakeAttempt attempt;
    private final HandshakeRecorder recorder;
    private final Algorithms client;
    private final Optional<Judgement> judgement;
    private final Optional<Remedy> remedy;

    OpenSshAssessment(SshAddress address, SshSettings<Path> settings, HandshakeAttempt attempt) {
        this.address = Objects.requireNonNull(address, "address");
        this.settings = Objects.requireNonNull(settings, "settings");
        this.attempt = Objects.requireNonNull(attempt, "attempt");
        this.recorder = attempt.recorder();
        this.client = attempt.host().openSsh().orElseGet(Algorithms::current);
        this.judgement = recorder.offer().map(this::judge);
        this.remedy = judgement.map(Remedy::of);
    }

    private Judgement judge(Offer offer) {
        Judgement negotiation = client.judge(offer);
        if (!signsTooOld(offer, negotiation)) {
            return negotiation;
        }
        List<Missing> missing = new ArrayList<>(negotiation.missing());
        missing.add(new Missing(AlgorithmKind.USER_SIGNATURE, List.of("ssh-rsa")));
        return new Judgement(missing);
    }

    /**
     * Whether OpenSSH has no signature for the user's RSA key that the server is sure to know: without
     * {@code server-sig-algs} it takes none but ssh-rsa, even if the server knew better ones (key_sig_algorithm in
     * sshconnect2.c). Without a log-in, a server whose RSA host key signs with SHA-1 alone is taken to know no more of
     * users' keys.
     */
    private boolean signsTooOld(Offer offer, Judgement negotiation) {
        String used = recorder.userSignature();
        if (used.isEmpty()) {
            return !negotiation.accepts()
                    && offer.hostKeys().contains("ssh-rsa")
                    && offer.hostKeys().stream().noneMatch(name -> name.startsWith("rsa-sha2-"))
                    && !client.userSignatures().contains("ssh-rsa");
        }
        Set<String> announced = recorder.announcedSignatures();
        Set<String> known = announced.isEmpty() ? Set.of("ssh-rsa") : announced;
        return RSA_SIGNATURES.contains(used)
                && client.userSignatures().stream()
                        .noneMatch(name -> RSA_SIGNATURES.contains(name) && known.contains(name));
    }

    /** Whether OpenSSH's client agrees with the server as far as is known. */
    boolean accepts() {
        return judgement.map(Judgement::accepts).orElse(true);
    }

    /** The server's own data; empty if it sent none. */
    Optional<SshInfo> ssh() {
        if (recorder.serverVersion().isEmpty()) {
            return Optional.empty();
        }
        String mac = recorder.negotiated(KexProposalOption.C2SMAC);
        return Optional.of(new SshInfo(
                recorder.serverVersion(),
                recorder.negotiated(KexProposalOption.ALGORITHMS),
                recorder.negotiated(KexProposalOption.SERVERKEYS),
                recorder.hostKey().map(HandshakeRecorder::fingerprint).orElse(""),
                recorder.negotiated(KexProposalOption.C2SENC),
                mac.equals("aead") ? "" : mac,
                recorder.retired().stream().map(OpenSshAssessment::legacy).toList(),
                judgement.map(verdict -> verdict.accepts() ? SshInfo.OpenSsh.ACCEPTS : SshInfo.OpenSsh.REFUSES),
                SafeText.line(message(), LONGEST_OFFER),
                sshConfig()));
    }

    private String message() {
        boolean signatureOnly = judgement
                .filter(verdict -> !verdict.accepts())
                .map(verdict -> verdict.missing().get(0).kind() == AlgorithmKind.USER_SIGNATURE)
                .orElse(false);
        return signatureOnly
                ? "%s@%s: Permission denied (%s)."
                        .formatted(
                                attempt.host().user(), attempt.host().name(), String.join(",", recorder.authMethods()))
                : judgement
                        .map(verdict ->
                                verdict.message(recorder.ip(), attempt.host().port()))
                        .orElse("");
    }

    private static SshInfo.Legacy legacy(Addition one) {
        return new SshInfo.Legacy(
                one.kind().word(),
                one.name(),
                Retired.since(one.kind(), one.name()).orElseThrow());
    }

    /** What lets OpenSSH in; empty if it needs nothing, or nothing helps. */
    Optional<SshConfigEntry> sshConfig() {
        return remedy.filter(found ->
                        found.obstacles().isEmpty() && !found.additions().isEmpty())
                // no user and no port: a URL brings its own, and here they would count for other URLs of the host
                .map(found -> new SshConfigEntry(
                        address.host(),
                        settings.identities().stream()
                                .map(file -> file.toAbsolutePath().toString())
                                .toList(),
                        settings.knownHosts().map(Path::toAbsolutePath).map(Path::toString),
                        found.additions().stream()
                                .map(one ->
                                        new SshConfigEntry.Algorithm(one.kind().word(), one.name()))
                                .toList()));
    }

    /**
     * The server needs retired algorithms, or OpenSSH does not get through where we do; empty if neither. It does not
     * need one that only we have to use, where OpenSSH has a better that MINA SSHD lacks.
     */
    Optional<Concern> degraded() {
        List<Addition> needed = recorder.retired().stream()
                .filter(one -> !accepts() || client.names(one.kind()).contains(one.name()))
                .toList();
        if (needed.isEmpty() && accepts()) {
            return Optional.empty();
        }
        String message = needed.isEmpty()
                ? "OpenSSH does not get through: " + SafeText.line(message())
                : "server needs "
                        + needed.stream()
                                .map(OpenSshAssessment::legacy)
                                .map(OpenSshAssessment::shown)
                                .collect(Collectors.joining(", "))
                        + (accepts() ? "; the ssh_config of this machine allows it" : "");
        return Optional.of(new Concern(Reason.SSH_LEGACY, message, advice(), sshConfig()));
    }

    private static String shown(SshInfo.Legacy one) {
        return "%s \"%s\" (refused by OpenSSH since %s)".formatted(one.kind(), one.name(), one.refusedSince());
    }

    /** What helps OpenSSH besides {@link #sshConfig}. */
    List<String> advice() {
        List<String> advice = new ArrayList<>();
        remedy.ifPresent(found -> found.obstacles().stream().map(SafeText::line).forEach(advice::add));
        if (restsOnSha1Signatures()) {
            advice.add("on RHEL 9 and its kin the system's policy also has to allow SHA-1:"
                    + " update-crypto-policies --set DEFAULT:SHA1");
        }
        return advice;
    }

    private boolean restsOnSha1Signatures() {
        Stream<Addition> additions = remedy.stream().flatMap(found -> found.additions().stream());
        return additions.anyMatch(addition -> addition.name().equals("ssh-rsa"))
                || recorder.retired().stream().anyMatch(one -> one.name().equals("ssh-rsa"));
    }
}
