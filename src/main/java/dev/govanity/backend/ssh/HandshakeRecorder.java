package dev.govanity.backend.ssh;

import dev.govanity.openssh.Addition;
import dev.govanity.openssh.AlgorithmKind;
import dev.govanity.openssh.Offer;
import dev.govanity.openssh.Retired;
import dev.govanity.outcome.SafeText;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.sshd.client.auth.pubkey.PublicKeyAuthenticationReporter;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.OpenSshCertificate;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.common.kex.KexProposalOption;
import org.apache.sshd.common.kex.extension.DefaultClientKexExtensionHandler;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.session.SessionListener;

/**
 * What the server said during one handshake, however far it came. MINA's threads write it, the thread that dials reads
 * it.
 */
final class HandshakeRecorder implements SessionListener, PublicKeyAuthenticationReporter {
    /** Enough to recognize the protocol. */
    private static final int OPENING_SIZE = 512;

    /** As RFC 4253 §4.2; 1.99 is a server of version 2 too. */
    private static final Pattern OTHER_VERSION = Pattern.compile("SSH-(?!2\\.|1\\.99-)[0-9]{1,9}\\.[0-9].*");

    private byte[] opening = {};
    private int heardBytes;
    private final List<String> triedKeys = new ArrayList<>();
    private Optional<String> lastTriedKey = Optional.empty();
    private String ip = "";
    private String serverVersion = "";
    private Map<KexProposalOption, String> proposal = Map.of();
    private Map<KexProposalOption, String> negotiated = Map.of();
    private Optional<PublicKey> hostKey = Optional.empty();
    private Optional<HostKeyVerdict> hostKeyVerdict = Optional.empty();
    private Optional<Disconnect> disconnect = Optional.empty();
    private Set<String> announcedSignatures = Set.of();
    private List<String> authMethods = List.of();
    private String userSignature = "";
    private String notRemembered = "";
    private Optional<Throwable> broken = Optional.empty();

    /** The server's SSH_MSG_DISCONNECT. */
    record Disconnect(int code, String message) {}

    /** There is a connection. */
    synchronized void connected(SocketAddress server) {
        ip = server instanceof InetSocketAddress internet ? text(internet.getAddress()) : "";
    }

    /** Takes all that came so far while the server has not identified itself. */
    synchronized void heard(byte[] bytes, int length) {
        opening = Arrays.copyOf(bytes, Math.min(length, OPENING_SIZE));
        heardBytes = length;
    }

    @Override
    public synchronized void sessionPeerIdentificationReceived(
            Session session, String version, List<String> extraLines) {
        serverVersion = SafeText.line(version);
    }

    /** The server's offer as it came: at the end of the negotiation MINA has taken the signals out of it. */
    @Override
    public synchronized void sessionNegotiationStart(
            Session session,
            Map<KexProposalOption, String> clientProposal,
            Map<KexProposalOption, String> serverProposal) {
        // keys may be exchanged anew later
        if (proposal.isEmpty()) {
            proposal = new EnumMap<>(serverProposal);
        }
    }

    @Override
    public synchronized void sessionNegotiationEnd(
            Session session,
            Map<KexProposalOption, String> clientProposal,
            Map<KexProposalOption, String> serverProposal,
            Map<KexProposalOption, String> negotiatedOptions,
            Throwable reason) {
        if (reason == null && negotiated.isEmpty()) {
            negotiated = Map.copyOf(negotiatedOptions);
        }
    }

    @Override
    public synchronized void sessionDisconnect(
            Session session, int reason, String message, String language, boolean initiator) {
        if (!initiator && disconnect.isEmpty()) {
            disconnect = Optional.of(new Disconnect(reason, SafeText.line(message)));
        }
    }

    @Override
    public synchronized void sessionException(Session session, Throwable thrown) {
        broken = broken.or(() -> Optional.of(thrown));
    }

    @Override
    public synchronized void sessionEvent(Session session, Event event) {
        if (event == Event.Authenticated) {
            rememberAnnounced(session);
        }
    }

    @Override
    public synchronized void sessionClosed(Session session) {
        rememberAnnounced(session);
    }

    private void rememberAnnounced(Session session) {
        Set<String> announced = session.getAttribute(DefaultClientKexExtensionHandler.SERVER_ALGORITHMS);
        if (announced != null) {
            announcedSignatures = Set.copyOf(announced);
        }
    }

    synchronized void verified(PublicKey key, HostKeyVerdict verdict) {
        hostKey = Optional.of(key);
        hostKeyVerdict = Optional.of(verdict);
    }

    /** The host key could not be written to known_hosts. */
    synchronized void cannotRemember(String reason) {
        notRemembered = reason;
    }

    /** The methods that can go on, from SSH_MSG_USERAUTH_FAILURE. */
    synchronized void refusedAuth(List<String> methods) {
        authMethods = List.copyOf(methods);
    }

    @Override
    public synchronized void signalAuthenticationAttempt(
            ClientSession session, String service, KeyPair identity, String signature) {
        String key = KeyUtils.getKeyType(identity) + " " + fingerprint(identity.getPublic());
        if (!triedKeys.contains(key)) {
            triedKeys.add(key);
        }
        lastTriedKey = Optional.of(key);
        userSignature = signature;
    }

    /** The server's IP address; empty without a connection. */
    synchronized String ip() {
        return ip;
    }

    synchronized byte[] opening() {
        return opening.clone();
    }

    /** How much the server sent before it identified itself. */
    synchronized int heardBytes() {
        return heardBytes;
    }

    /** Empty if the server did not identify itself. */
    synchronized String serverVersion() {
        return serverVersion;
    }

    /** What the server offered; empty if it did not come that far. */
    synchronized Optional<Offer> offer() {
        return proposal.isEmpty()
                ? Optional.empty()
                : Optional.of(Offer.of(
                        proposal.getOrDefault(KexProposalOption.ALGORITHMS, ""),
                        proposal.getOrDefault(KexProposalOption.SERVERKEYS, ""),
                        proposal.getOrDefault(KexProposalOption.C2SENC, ""),
                        proposal.getOrDefault(KexProposalOption.C2SMAC, "")));
    }

    /** The algorithm agreed on; empty if there is none. */
    synchronized String negotiated(KexProposalOption option) {
        return negotiated.getOrDefault(option, "");
    }

    /** The retired algorithms in use. */
    List<Addition> retired() {
        return Stream.of(
                        retired(AlgorithmKind.KEX, negotiated(KexProposalOption.ALGORITHMS)),
                        retired(AlgorithmKind.HOST_KEY, negotiated(KexProposalOption.SERVERKEYS)),
                        retired(AlgorithmKind.CIPHER, negotiated(KexProposalOption.C2SENC)),
                        retired(AlgorithmKind.CIPHER, negotiated(KexProposalOption.S2CENC)),
                        retired(AlgorithmKind.MAC, negotiated(KexProposalOption.C2SMAC)),
                        retired(AlgorithmKind.MAC, negotiated(KexProposalOption.S2CMAC)),
                        retired(AlgorithmKind.USER_SIGNATURE, userSignature()))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private static Optional<Addition> retired(AlgorithmKind kind, String name) {
        return Retired.since(kind, name).map(since -> new Addition(kind, name));
    }

    synchronized boolean hasNegotiated() {
        return !negotiated.isEmpty();
    }

    synchronized Optional<PublicKey> hostKey() {
        return hostKey;
    }

    synchronized Optional<HostKeyVerdict> hostKeyVerdict() {
        return hostKeyVerdict;
    }

    /** Why the host key could not be written to known_hosts; empty if it was not to be, or could. */
    synchronized String notRemembered() {
        return notRemembered;
    }

    synchronized Optional<Disconnect> disconnect() {
        return disconnect;
    }

    /** The server's {@code server-sig-algs}; empty if it announced none. */
    synchronized Set<String> announcedSignatures() {
        return announcedSignatures;
    }

    synchronized List<String> authMethods() {
        return authMethods;
    }

    /** Type and fingerprint of each key that the server was asked about, in order. */
    synchronized List<String> triedKeys() {
        return List.copyOf(triedKeys);
    }

    /** The key that the server has taken, once there is a session; empty if none was tried. */
    synchronized Optional<String> lastTriedKey() {
        return lastTriedKey;
    }

    /** How the last key was to sign; empty if none was tried. */
    synchronized String userSignature() {
        return userSignature;
    }

    /** What went wrong first within the session. */
    synchronized Optional<Throwable> broken() {
        return broken;
    }

    /** Whether a line came to its end before the server said anything of SSH. */
    boolean hasOpeningLineEnd() {
        return new String(opening(), StandardCharsets.ISO_8859_1).indexOf('\n') >= 0;
    }

    /** What the server said before it said anything of SSH, on one line. */
    String openingLine() {
        return openingLines().findFirst().orElse("");
    }

    /** The identification of a server whose protocol version is not 2; empty if there is none. */
    Optional<String> otherVersion() {
        return openingLines().filter(OTHER_VERSION.asMatchPredicate()).findFirst();
    }

    private Stream<String> openingLines() {
        return new String(opening(), StandardCharsets.ISO_8859_1).lines().map(SafeText::line);
    }

    /**
     * As OpenSSH prints it: the JDK writes all the zeros of an IPv6 address, and inet_ntop leaves out the longest run
     * of them.
     */
    static String text(InetAddress address) {
        String text = address.getHostAddress();
        if (address instanceof Inet6Address) {
            for (int groups = 8; groups > 1; groups--) {
                String shorter = text.replaceFirst("(?:^|:)0(?::0){%d}(?::|$|(?=%%))".formatted(groups - 1), "::");
                if (!shorter.equals(text)) {
                    return shorter;
                }
            }
        }
        return text;
    }

    /** As OpenSSH prints it: {@code SHA256:…}; of a certificate, the key in it. */
    static String fingerprint(PublicKey key) {
        return KeyUtils.getFingerPrint(BuiltinDigests.sha256, plain(key));
    }

    /** The key itself, without the certificate around it. */
    static PublicKey plain(PublicKey key) {
        return key instanceof OpenSshCertificate certificate ? certificate.getCertPubKey() : key;
    }
}
