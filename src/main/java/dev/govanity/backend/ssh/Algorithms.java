package dev.govanity.backend.ssh;

import dev.govanity.openssh.AlgorithmKind;
import dev.govanity.openssh.Offer;
import dev.govanity.openssh.Retired;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.sshd.client.ClientBuilder;
import org.apache.sshd.common.NamedFactory;
import org.apache.sshd.common.cipher.BuiltinCiphers;
import org.apache.sshd.common.cipher.Cipher;
import org.apache.sshd.common.kex.BuiltinDHFactories;
import org.apache.sshd.common.kex.KeyExchangeFactory;
import org.apache.sshd.common.mac.BuiltinMacs;
import org.apache.sshd.common.mac.Mac;
import org.apache.sshd.common.signature.BuiltinSignatures;
import org.apache.sshd.common.signature.Signature;

/**
 * The algorithms that one attempt offers a server, each list best first, by the names they have on the wire.
 *
 * @param hostKeys the signature algorithms of host keys
 * @param userSignatures those of the user's keys
 */
record Algorithms(
        List<String> kex, List<String> hostKeys, List<String> ciphers, List<String> macs, List<String> userSignatures) {

    private static final List<String> SIGNATURES = List.of(
            "ssh-ed25519-cert-v01@openssh.com",
            "ecdsa-sha2-nistp256-cert-v01@openssh.com",
            "ecdsa-sha2-nistp384-cert-v01@openssh.com",
            "ecdsa-sha2-nistp521-cert-v01@openssh.com",
            "rsa-sha2-512-cert-v01@openssh.com",
            "rsa-sha2-256-cert-v01@openssh.com",
            "ssh-ed25519",
            "ecdsa-sha2-nistp256",
            "ecdsa-sha2-nistp384",
            "ecdsa-sha2-nistp521",
            "rsa-sha2-512",
            "rsa-sha2-256");

    /**
     * What OpenSSH 10's client offers, as far as MINA SSHD implements it: no umac, and no keys in security devices, which would
     * wait for a finger. In OpenSSH's order but for one thing: curve25519 stands before the hybrid methods, since a dial with
     * sntrup761 takes 67 ms of CPU and one with curve25519 12 ms (measured on one core, JIT warm).
     */
    static final Algorithms MODERN = new Algorithms(
            List.of(
                    "curve25519-sha256",
                    "curve25519-sha256@libssh.org",
                    "mlkem768x25519-sha256",
                    "sntrup761x25519-sha512",
                    "sntrup761x25519-sha512@openssh.com",
                    "ecdh-sha2-nistp256",
                    "ecdh-sha2-nistp384",
                    "ecdh-sha2-nistp521",
                    "diffie-hellman-group-exchange-sha256",
                    "diffie-hellman-group16-sha512",
                    "diffie-hellman-group18-sha512",
                    "diffie-hellman-group14-sha256"),
            SIGNATURES,
            List.of(
                    "chacha20-poly1305@openssh.com",
                    "aes128-gcm@openssh.com",
                    "aes256-gcm@openssh.com",
                    "aes128-ctr",
                    "aes192-ctr",
                    "aes256-ctr"),
            List.of(
                    "hmac-sha2-256-etm@openssh.com",
                    "hmac-sha2-512-etm@openssh.com",
                    "hmac-sha1-etm@openssh.com",
                    "hmac-sha2-256",
                    "hmac-sha2-512",
                    "hmac-sha1"),
            SIGNATURES);

    /** Retired and implemented by MINA SSHD. */
    private static final Algorithms LEGACY = new Algorithms(
            List.of("diffie-hellman-group14-sha1", "diffie-hellman-group-exchange-sha1", "diffie-hellman-group1-sha1"),
            List.of("ssh-rsa", "ssh-dss"),
            List.of("aes128-cbc", "aes192-cbc", "aes256-cbc", "3des-cbc", "blowfish-cbc", "arcfour256", "arcfour128"),
            List.of("hmac-md5", "hmac-sha1-96", "hmac-md5-96"),
            List.of("ssh-rsa"));

    Algorithms {
        kex = List.copyOf(kex);
        hostKeys = List.copyOf(hostKeys);
        ciphers = List.copyOf(ciphers);
        macs = List.copyOf(macs);
        userSignatures = List.copyOf(userSignatures);
    }

    /** With the retired algorithms that the server offers in the place of each kind that nothing is shared of. */
    Algorithms withLegacyFor(Offer server) {
        return new Algorithms(
                withLegacy(AlgorithmKind.KEX, kex, LEGACY.kex, server.kex()),
                withLegacy(AlgorithmKind.HOST_KEY, hostKeys, LEGACY.hostKeys, server.hostKeys()),
                withLegacy(AlgorithmKind.CIPHER, ciphers, LEGACY.ciphers, server.ciphers()),
                needsNoMac(server) ? macs : withLegacy(AlgorithmKind.MAC, macs, LEGACY.macs, server.macs()),
                userSignatures);
    }

    private static List<String> withLegacy(
            AlgorithmKind kind, List<String> ours, List<String> legacy, List<String> offered) {
        if (!Collections.disjoint(ours, offered)) {
            return ours;
        }
        List<String> shared = offered.stream().filter(legacy::contains).toList();
        return concat(ours, Retired.bestFirst(kind, shared));
    }

    /** With signatures of the user's RSA keys that rest on SHA-1, and no other: an old server may hang up on other keys. */
    Algorithms signingWithSha1() {
        return new Algorithms(kex, hostKeys, ciphers, macs, LEGACY.userSignatures);
    }

    boolean signsWithSha1() {
        return userSignatures.equals(LEGACY.userSignatures);
    }

    boolean isModern() {
        return Stream.of(kex, hostKeys, ciphers, macs, userSignatures).noneMatch(Algorithms::isLegacy);
    }

    private static boolean isLegacy(List<String> names) {
        return Stream.of(LEGACY.kex, LEGACY.hostKeys, LEGACY.ciphers, LEGACY.macs)
                .flatMap(List::stream)
                .anyMatch(names::contains);
    }

    /** What of the server's offer nothing is shared of, in the order in which ssh looks. */
    List<AlgorithmKind> missing(Offer server) {
        List<AlgorithmKind> missing = new ArrayList<>();
        if (Collections.disjoint(kex, server.kex())) {
            missing.add(AlgorithmKind.KEX);
        }
        if (Collections.disjoint(hostKeys, server.hostKeys())) {
            missing.add(AlgorithmKind.HOST_KEY);
        }
        if (Collections.disjoint(ciphers, server.ciphers())) {
            missing.add(AlgorithmKind.CIPHER);
        }
        if (!needsNoMac(server) && Collections.disjoint(macs, server.macs())) {
            missing.add(AlgorithmKind.MAC);
        }
        return missing;
    }

    /** Whether the cipher that will be agreed on brings its own authentication. */
    private boolean needsNoMac(Offer server) {
        return ciphers.stream()
                .filter(server.ciphers()::contains)
                .findFirst()
                .filter(cipher -> cipher.contains("-gcm@") || cipher.contains("-poly1305@"))
                .isPresent();
    }

    /** With the host keys first that satisfy {@code known}, as ssh's order_hostkeyalgs. */
    Algorithms preferring(Predicate<String> known) {
        List<String> first = hostKeys.stream().filter(known).toList();
        List<String> rest = hostKeys.stream().filter(known.negate()).toList();
        return new Algorithms(kex, concat(first, rest), ciphers, macs, userSignatures);
    }

    private static List<String> concat(Collection<String> first, Collection<String> second) {
        return Stream.of(first, second).flatMap(Collection::stream).toList();
    }

    /**
     * The smallest group, in bits, that is taken from a server that chooses groups itself: OpenSSH's DH_GRP_MIN, and below
     * that what servers had when SHA-1 was in use.
     */
    int smallestGroup() {
        return kex.stream().anyMatch(LEGACY.kex::contains) ? 1024 : 2048;
    }

    List<KeyExchangeFactory> kexFactories() {
        return NamedFactory.setUpTransformedFactories(
                true, known(kex, BuiltinDHFactories::fromFactoryName), ClientBuilder.DH2KEX);
    }

    List<NamedFactory<Signature>> hostKeyFactories() {
        return signatureFactories(hostKeys);
    }

    List<NamedFactory<Signature>> userSignatureFactories() {
        return signatureFactories(userSignatures);
    }

    private static List<NamedFactory<Signature>> signatureFactories(List<String> names) {
        return List.copyOf(NamedFactory.setUpBuiltinFactories(true, known(names, BuiltinSignatures::fromFactoryName)));
    }

    List<NamedFactory<Cipher>> cipherFactories() {
        return List.copyOf(NamedFactory.setUpBuiltinFactories(true, known(ciphers, BuiltinCiphers::fromFactoryName)));
    }

    List<NamedFactory<Mac>> macFactories() {
        return List.copyOf(NamedFactory.setUpBuiltinFactories(true, known(macs, BuiltinMacs::fromFactoryName)));
    }

    private static <T> List<T> known(List<String> names, Function<String, T> byName) {
        return names.stream().map(byName).filter(Objects::nonNull).toList();
    }
}
