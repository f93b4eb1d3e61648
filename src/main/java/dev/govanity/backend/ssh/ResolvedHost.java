package dev.govanity.backend.ssh;

import dev.govanity.openssh.Algorithms;
import java.nio.file.Path;
import java.security.PublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How this machine reaches the host of an {@link SshAddress}, once ssh_config and our own settings have had their say.
 *
 * @param name what is looked up and dialled
 * @param keyAlias the name that it has in known_hosts
 * @param keyPort the port that goes with it there
 * @param knownHosts files in order; a new key goes into the first
 * @param identityFiles private keys in order
 * @param identitiesOnly whether the agent may use only the keys that are in {@code identityFiles}
 * @param agent the socket of the agent; empty for none
 * @param smallestRsaKey how many bits an RSA key has at least, the host's or the user's
 * @param openSsh what OpenSSH's client on this machine offers the host; empty if it could not be asked
 */
record ResolvedHost(
        String name,
        int port,
        String user,
        String keyAlias,
        int keyPort,
        List<Path> knownHosts,
        List<Path> identityFiles,
        boolean identitiesOnly,
        Optional<Path> agent,
        int smallestRsaKey,
        Optional<Algorithms> openSsh) {
    ResolvedHost {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(keyAlias, "keyAlias");
        knownHosts = List.copyOf(knownHosts);
        identityFiles = List.copyOf(identityFiles);
        Objects.requireNonNull(agent, "agent");
        Objects.requireNonNull(openSsh, "openSsh");
    }

    /** Under which account the host is entered, as {@code user@host}, with the port if it is not 22. */
    String account() {
        return user + "@" + KnownHosts.name(name, port);
    }

    /** The name under which the host stands in known_hosts. */
    String knownHostsName() {
        return KnownHosts.name(keyAlias, keyPort);
    }

    /** Whether ssh has nothing to do with the key, as sshkey_check_rsa_length. */
    boolean isTooShort(PublicKey key) {
        return key instanceof RSAPublicKey rsa && rsa.getModulus().bitLength() < smallestRsaKey;
    }
}
