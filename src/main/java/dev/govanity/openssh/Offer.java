package dev.govanity.openssh;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The algorithms that a server offers in its first message, SSH_MSG_KEXINIT, each list in the server's order. The names
 * are the server's text, and may contain anything.
 *
 * @param kex key exchange methods
 * @param hostKeys host key algorithms
 * @param ciphers for one direction; servers offer the same in both
 * @param macs message authentication codes, for the same direction
 * @param signals entries of the list of key exchange methods that are not methods, such as {@code ext-info-s}
 */
public record Offer(
        List<String> kex, List<String> hostKeys, List<String> ciphers, List<String> macs, List<String> signals) {
    /** Extension signals in the list of methods: RFC 8308 §2.1, OpenSSH's PROTOCOL §1.10, and Dropbear's guess. */
    private static final Set<String> SIGNALS = Set.of(
            "ext-info-c",
            "ext-info-s",
            "kex-strict-c-v00@openssh.com",
            "kex-strict-s-v00@openssh.com",
            "kexguess2@matt.ucc.asn.au");

    public Offer {
        kex = List.copyOf(kex);
        hostKeys = List.copyOf(hostKeys);
        ciphers = List.copyOf(ciphers);
        macs = List.copyOf(macs);
        signals = List.copyOf(signals);
    }

    public Offer(List<String> kex, List<String> hostKeys, List<String> ciphers, List<String> macs) {
        this(kex, hostKeys, ciphers, macs, List.of());
    }

    /** The offer from the four name-lists of the message: names separated by commas, empty for none. */
    public static Offer of(String kex, String hostKeys, String ciphers, String macs) {
        List<String> methods = split(kex);
        return new Offer(
                methods.stream().filter(Predicate.not(SIGNALS::contains)).toList(),
                split(hostKeys),
                split(ciphers),
                split(macs),
                methods.stream().filter(SIGNALS::contains).toList());
    }

    /** The names of one kind; empty for {@link AlgorithmKind#USER_SIGNATURE}, which is not in this message. */
    public List<String> names(AlgorithmKind kind) {
        return switch (kind) {
            case KEX -> kex;
            case HOST_KEY -> hostKeys;
            case CIPHER -> ciphers;
            case MAC -> macs;
            case USER_SIGNATURE -> List.of();
        };
    }

    /** The names of one kind including the signals, which all known servers put at the end. */
    List<String> asSent(AlgorithmKind kind) {
        return kind == AlgorithmKind.KEX
                ? Stream.concat(kex.stream(), signals.stream()).toList()
                : names(kind);
    }

    static List<String> split(String nameList) {
        return Stream.of(nameList.split(",")).filter(name -> !name.isEmpty()).toList();
    }
}
