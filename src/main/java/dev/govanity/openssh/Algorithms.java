package dev.govanity.openssh;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The algorithms that an SSH client accepts, each list best first, by their names in the protocol.
 *
 * @param kex key exchange methods
 * @param hostKeys host key algorithms
 * @param ciphers for either direction
 * @param macs message authentication codes
 * @param userSignatures algorithms with which the user's key may sign
 */
public record Algorithms(
        List<String> kex, List<String> hostKeys, List<String> ciphers, List<String> macs, List<String> userSignatures) {

    /** The kinds that the server's first message contains. */
    private static final List<AlgorithmKind> OFFERED =
            List.of(AlgorithmKind.KEX, AlgorithmKind.HOST_KEY, AlgorithmKind.CIPHER, AlgorithmKind.MAC);

    /** KEX_DEFAULT_PK_ALG, for host keys and for the user's. */
    private static final List<String> SIGNATURES = List.of(
            "ssh-ed25519-cert-v01@openssh.com",
            "ecdsa-sha2-nistp256-cert-v01@openssh.com",
            "ecdsa-sha2-nistp384-cert-v01@openssh.com",
            "ecdsa-sha2-nistp521-cert-v01@openssh.com",
            "sk-ssh-ed25519-cert-v01@openssh.com",
            "sk-ecdsa-sha2-nistp256-cert-v01@openssh.com",
            "rsa-sha2-512-cert-v01@openssh.com",
            "rsa-sha2-256-cert-v01@openssh.com",
            "ssh-ed25519",
            "ecdsa-sha2-nistp256",
            "ecdsa-sha2-nistp384",
            "ecdsa-sha2-nistp521",
            "sk-ssh-ed25519@openssh.com",
            "sk-ecdsa-sha2-nistp256@openssh.com",
            "rsa-sha2-512",
            "rsa-sha2-256");

    /** As OpenSSH's myproposal.h in 10.0 and later. */
    private static final Algorithms CURRENT = new Algorithms(
            List.of(
                    "mlkem768x25519-sha256",
                    "sntrup761x25519-sha512",
                    "sntrup761x25519-sha512@openssh.com",
                    "curve25519-sha256",
                    "curve25519-sha256@libssh.org",
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
                    "umac-64-etm@openssh.com",
                    "umac-128-etm@openssh.com",
                    "hmac-sha2-256-etm@openssh.com",
                    "hmac-sha2-512-etm@openssh.com",
                    "hmac-sha1-etm@openssh.com",
                    "umac-64@openssh.com",
                    "umac-128@openssh.com",
                    "hmac-sha2-256",
                    "hmac-sha2-512",
                    "hmac-sha1"),
            SIGNATURES);

    public Algorithms {
        kex = List.copyOf(kex);
        hostKeys = List.copyOf(hostKeys);
        ciphers = List.copyOf(ciphers);
        macs = List.copyOf(macs);
        userSignatures = List.copyOf(userSignatures);
    }

    /** The algorithms of a current OpenSSH release without any configuration. */
    public static Algorithms current() {
        return CURRENT;
    }

    /** The names of one kind, best first. */
    public List<String> names(AlgorithmKind kind) {
        return switch (kind) {
            case KEX -> kex;
            case HOST_KEY -> hostKeys;
            case CIPHER -> ciphers;
            case MAC -> macs;
            case USER_SIGNATURE -> userSignatures;
        };
    }

    /** The same algorithms with other names of one kind. */
    public Algorithms with(AlgorithmKind kind, List<String> names) {
        return new Algorithms(
                kind == AlgorithmKind.KEX ? names : kex,
                kind == AlgorithmKind.HOST_KEY ? names : hostKeys,
                kind == AlgorithmKind.CIPHER ? names : ciphers,
                kind == AlgorithmKind.MAC ? names : macs,
                kind == AlgorithmKind.USER_SIGNATURE ? names : userSignatures);
    }

    /**
     * Whether a client with these algorithms accepts the offer. Lists all missing kinds, where {@code ssh} would report
     * only the first.
     */
    public Judgement judge(Offer offer) {
        List<Missing> missing = new ArrayList<>();
        for (AlgorithmKind kind : OFFERED) {
            if (agreed(kind, offer).isEmpty()
                    && !(kind == AlgorithmKind.MAC && isAuthenticated(agreed(AlgorithmKind.CIPHER, offer)))) {
                missing.add(new Missing(kind, offer.asSent(kind)));
            }
        }
        return new Judgement(missing);
    }

    /** The client's first algorithm that the server also has (RFC 4253 §7.1). */
    private Optional<String> agreed(AlgorithmKind kind, Offer offer) {
        return names(kind).stream().filter(offer.names(kind)::contains).findFirst();
    }

    /**
     * Whether the cipher needs no separate MAC. Without agreement on a cipher the result is false, because every
     * retired cipher needs one.
     */
    private static boolean isAuthenticated(Optional<String> cipher) {
        return cipher.filter(name -> name.contains("-gcm@") || name.contains("-poly1305@"))
                .isPresent();
    }
}
