package dev.govanity.forge;

import java.util.Map;
import java.util.Optional;

/** The kinds of hosts, known by name or declared in a file. */
public final class HostKinds {
    /** No declared hosts. */
    public static final HostKinds BY_NAME = new HostKinds(Map.of());

    private final Map<String, Forge> declared;

    private HostKinds(Map<String, Forge> declared) {
        this.declared = declared;
    }

    /**
     * The kinds with these declared hosts. The kind of a public host such as {@code github.com} cannot be changed.
     *
     * @param declared by the name of the host, in lower case and without a port
     */
    public static HostKinds declaring(Map<String, Forge> declared) {
        return declared.isEmpty() ? BY_NAME : new HostKinds(Map.copyOf(declared));
    }

    /** Whether a host is known by its whole name or its domain; {@code host} is in lower case, without a port. */
    public static boolean isPublic(String host) {
        return Recognition.byKnownHost(host).isPresent();
    }

    /** Whether the host of a root is declared. */
    public boolean declares(String repoRoot) {
        return !declared.isEmpty()
                && declared.containsKey(RootParts.of(repoRoot).hostName());
    }

    /** How certain the kind of a host is. */
    enum Certainty {
        /** A public host, or one of a domain that belongs to the forge. */
        KNOWN,
        /** The file declares it. */
        DECLARED,
        /** The host's name is a forge's, as {@code gitlab.mycompany.com}. */
        NAMED,
        /** At most a port or a path shows it. */
        GUESSED
    }

    /** The forge by a host's name or by the file; {@code host} is in lower case, without a port. */
    Optional<Forge> byHost(String host) {
        if (declared.isEmpty()) {
            return Recognition.byHost(host);
        }
        Optional<Forge> known = Recognition.byKnownHost(host);
        return known.isPresent()
                ? known
                : Optional.ofNullable(declared.get(host)).or(() -> Recognition.byHost(host));
    }

    Certainty certainty(String host) {
        if (Recognition.byKnownHost(host).isPresent()) {
            return Certainty.KNOWN;
        }
        if (declared.containsKey(host)) {
            return Certainty.DECLARED;
        }
        return Recognition.byHost(host).isPresent() ? Certainty.NAMED : Certainty.GUESSED;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HostKinds kinds && declared.equals(kinds.declared);
    }

    @Override
    public int hashCode() {
        return declared.hashCode();
    }

    @Override
    public String toString() {
        return declared.toString();
    }
}
