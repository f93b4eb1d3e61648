package dev.govanity.backend.ssh;

import dev.govanity.backend.probe.Deadline;
import dev.govanity.backend.ssh.SshConnector.Handshake;
import dev.govanity.openssh.AlgorithmKind;
import dev.govanity.openssh.Algorithms;
import dev.govanity.openssh.Missing;
import dev.govanity.openssh.Offer;
import dev.govanity.openssh.Retired;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The algorithms that a server is offered: older and older ones, each step only if the server has shown that it needs
 * it.
 *
 * <ol>
 *   <li>what a current OpenSSH offers;
 *   <li>if nothing is shared of some kind, with the server's retired algorithms of that kind;
 *   <li>if no key is accepted and the server does not announce better signatures, with SHA-1 signatures of RSA keys.
 * </ol>
 *
 * <p>For each account that needed retired algorithms the ones that led to a session are remembered, and tried first the
 * next time. How a step is tried is not known here. Safe for use by several threads.
 */
final class AlgorithmFallback {
    /**
     * What OpenSSH's client offers, as far as MINA SSHD implements it: no umac, and no keys in security devices, which
     * would wait for a finger. In OpenSSH's order but for one thing: curve25519 stands before the hybrid methods, since
     * a handshake with sntrup761 takes 67 ms of CPU and one with curve25519 12 ms (measured on one core, JIT warm).
     */
    static final Algorithms MODERN = modern(Algorithms.current());

    /** Retired and implemented by MINA SSHD. */
    private static final Map<AlgorithmKind, Set<String>> LEGACY = Map.of(
            AlgorithmKind.KEX,
            Set.of("diffie-hellman-group14-sha1", "diffie-hellman-group-exchange-sha1", "diffie-hellman-group1-sha1"),
            AlgorithmKind.HOST_KEY,
            Set.of("ssh-rsa", "ssh-dss"),
            AlgorithmKind.CIPHER,
            Set.of("aes128-cbc", "aes192-cbc", "aes256-cbc", "3des-cbc", "blowfish-cbc", "arcfour256", "arcfour128"),
            AlgorithmKind.MAC,
            Set.of("hmac-md5", "hmac-sha1-96", "hmac-md5-96"));

    private static final List<String> SHA1_SIGNATURES = List.of("ssh-rsa");

    /** More hosts than a company has. */
    private static final int MAX_REMEMBERED = 10_000;

    private final Map<String, Algorithms> remembered = new ConcurrentHashMap<>();
    private final boolean legacy;

    /** @param legacy whether there are steps after the first */
    AlgorithmFallback(boolean legacy) {
        this.legacy = legacy;
    }

    private static Algorithms modern(Algorithms openSsh) {
        Algorithms modern = openSsh;
        for (AlgorithmKind kind : AlgorithmKind.values()) {
            modern = modern.with(
                    kind,
                    openSsh.names(kind).stream()
                            .filter(name -> !name.startsWith("sk-") && !name.startsWith("umac-"))
                            .sorted(Comparator.comparing(name -> !name.startsWith("curve25519-")))
                            .toList());
        }
        return modern;
    }

    /**
     * Tries step after step until one leads to a session or none is left.
     *
     * @param account {@code user@host}, with the port
     * @param attempt tries one step
     * @param hasRsaKey whether the user has an RSA key, asked once the server has refused keys
     * @return the handshake that opened a session, or else the one that says most of why none did
     */
    Handshake run(
            String account, Function<Algorithms, Handshake> attempt, BooleanSupplier hasRsaKey, Deadline deadline) {
        Algorithms start = remembered.getOrDefault(account, MODERN);
        Handshake last = climb(account, start, attempt, hasRsaKey, deadline);
        if (!last.isOpen() && !start.equals(MODERN) && !deadline.isOver()) {
            // the server, or the user's key, may have become a better one
            remembered.remove(account);
            last = climb(account, MODERN, attempt, hasRsaKey, deadline);
        }
        return last;
    }

    private Handshake climb(
            String account,
            Algorithms start,
            Function<Algorithms, Handshake> attempt,
            BooleanSupplier hasRsaKey,
            Deadline deadline) {
        Algorithms algorithms = start;
        Optional<Handshake> before = Optional.empty();
        while (true) {
            Handshake handshake = attempt.apply(algorithms);
            if (handshake.isOpen()) {
                remember(account, algorithms, handshake.recorder());
                return handshake;
            }
            Optional<Algorithms> next =
                    legacy && !deadline.isOver() ? next(handshake.recorder(), algorithms, hasRsaKey) : Optional.empty();
            if (next.isEmpty()) {
                // the last step tries RSA keys only, and the one before it covers all keys
                return signsWithSha1(algorithms) ? before.orElse(handshake) : handshake;
            }
            before = Optional.of(handshake);
            algorithms = next.get();
        }
    }

    /** The next step; empty at the end. */
    private static Optional<Algorithms> next(
            HandshakeRecorder recorder, Algorithms algorithms, BooleanSupplier hasRsaKey) {
        if (!recorder.hasNegotiated()) {
            return recorder.offer()
                    .flatMap(offer -> Optional.of(withLegacyFor(offer, algorithms))
                            .filter(more -> !more.equals(algorithms)
                                    && more.judge(offer).accepts()));
        }
        boolean userRefused =
                recorder.hostKeyVerdict().filter(HostKeyVerdict::isTrusted).isPresent()
                        && !recorder.triedKeys().isEmpty();
        boolean mayKnowBetter = recorder.announcedSignatures().stream().anyMatch(name -> name.startsWith("rsa-sha2-"));
        // no other signature is offered then: an old server may hang up on other keys
        return userRefused && !mayKnowBetter && !signsWithSha1(algorithms) && hasRsaKey.getAsBoolean()
                ? Optional.of(algorithms.with(AlgorithmKind.USER_SIGNATURE, SHA1_SIGNATURES))
                : Optional.empty();
    }

    /** With the retired algorithms that the server offers in the place of each kind that nothing is shared of. */
    private static Algorithms withLegacyFor(Offer server, Algorithms algorithms) {
        Algorithms more = algorithms;
        for (Missing missing : algorithms.judge(server).missing()) {
            AlgorithmKind kind = missing.kind();
            Set<String> shared = server.names(kind).stream()
                    .filter(LEGACY.get(kind)::contains)
                    .collect(Collectors.toSet());
            more = more.with(
                    kind,
                    Stream.concat(algorithms.names(kind).stream(), Retired.bestFirst(kind, shared).stream())
                            .toList());
        }
        return more;
    }

    private static boolean signsWithSha1(Algorithms algorithms) {
        return algorithms.userSignatures().equals(SHA1_SIGNATURES);
    }

    private void remember(String account, Algorithms algorithms, HandshakeRecorder recorder) {
        if (remembered.size() > MAX_REMEMBERED) {
            remembered.clear();
        }
        if (recorder.retired().isEmpty()) {
            remembered.remove(account);
        } else {
            remembered.put(account, algorithms);
        }
    }

    /**
     * The smallest group, in bits, that is taken from a server that chooses groups itself: OpenSSH's DH_GRP_MIN, and
     * below that what servers had when SHA-1 was in use.
     */
    static int smallestGroup(Algorithms algorithms) {
        return Collections.disjoint(algorithms.kex(), LEGACY.get(AlgorithmKind.KEX)) ? 2048 : 1024;
    }
}
