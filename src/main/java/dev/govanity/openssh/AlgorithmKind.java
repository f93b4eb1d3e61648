package dev.govanity.openssh;

import java.util.Objects;
import java.util.stream.Stream;

/** What the two sides of an SSH connection agree on, in the order in which OpenSSH's client finds that they cannot. */
public enum AlgorithmKind {
    KEX("kex", "key exchange method", "KexAlgorithms"),
    HOST_KEY("host-key", "host key type", "HostKeyAlgorithms"),
    CIPHER("cipher", "cipher", "Ciphers"),
    MAC("mac", "MAC", "MACs"),
    /** How the user's key signs; no part of what the server offers at first. */
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
     * The kind with this word.
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

    /** What OpenSSH's client calls it in its messages. */
    public String noun() {
        return noun;
    }

    /** The keyword of ssh_config whose value lists what the client takes. */
    public String option() {
        return option;
    }
}
