package dev.govanity.openssh;

import java.util.Objects;
import java.util.stream.Stream;

/**
 * The kinds of algorithms that the two sides of an SSH connection agree on, in the order in which OpenSSH's client
 * reports a failure.
 */
public enum AlgorithmKind {
    KEX("kex", "key exchange method", "KexAlgorithms"),
    HOST_KEY("host-key", "host key type", "HostKeyAlgorithms"),
    CIPHER("cipher", "cipher", "Ciphers"),
    MAC("mac", "MAC", "MACs"),
    /** The algorithm with which the user's key signs. It is not part of the server's first message. */
    USER_SIGNATURE("user-signature", "signature algorithm", "PubkeyAcceptedAlgorithms");

    private final String word;
    private final String noun;
    private final String option;

    AlgorithmKind(String word, String noun, String option) {
        this.word = Objects.requireNonNull(word, "word");
        this.noun = Objects.requireNonNull(noun, "noun");
        this.option = Objects.requireNonNull(option, "option");
    }

    /**
     * The kind with this word in reports.
     *
     * @throws java.util.NoSuchElementException if there is none
     */
    public static AlgorithmKind of(String word) {
        return Stream.of(values())
                .filter(kind -> kind.word.equals(word))
                .findFirst()
                .orElseThrow();
    }

    /** The word for it in reports. */
    public String word() {
        return word;
    }

    /** Its name in the messages of OpenSSH's client. */
    public String noun() {
        return noun;
    }

    /** The keyword of ssh_config that lists the client's algorithms of this kind. */
    public String option() {
        return option;
    }
}
