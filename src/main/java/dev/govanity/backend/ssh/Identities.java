package dev.govanity.backend.ssh;

import dev.govanity.backend.probe.Deadline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.sshd.client.auth.pubkey.KeyAgentIdentity;
import org.apache.sshd.client.auth.pubkey.KeyPairIdentity;
import org.apache.sshd.common.config.keys.AuthorizedKeyEntry;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntryResolver;

/**
 * The keys that the user may log in with. Nothing is read and the agent is not called before they are asked for; the
 * agent's sign until this is closed. For one thread.
 */
final class Identities implements AutoCloseable {
    private final ResolvedHost host;
    private final String user;
    private final Deadline deadline;
    private final List<KeyPair> pairs = new ArrayList<>();
    private final List<Identity> inAgent = new ArrayList<>();
    private final List<IdentityFile.Skipped> skipped = new ArrayList<>();
    private Optional<AgentConnection> agent = Optional.empty();
    private Optional<List<Identity>> keys = Optional.empty();

    /** @param user who runs this */
    Identities(ResolvedHost host, String user, Deadline deadline) {
        this.host = host;
        this.user = user;
        this.deadline = deadline;
    }

    /** In the order in which ssh offers them. */
    List<Identity> keys() {
        if (keys.isEmpty()) {
            List<PublicKey> inFiles = new ArrayList<>();
            host.identityFiles()
                    .forEach(file -> file(file, host.identitiesOnly()).ifPresent(inFiles::add));
            host.agent().ifPresent(socket -> agent(socket, host.identitiesOnly(), inFiles, deadline));
            keys = Optional.of(ordered(inFiles));
        }
        return keys.get();
    }

    /** Whether there is a key that signing with SHA-1 makes a difference for; false as long as no key was asked for. */
    boolean hasRsaKey() {
        return keys.filter(all -> all.stream().anyMatch(Identity::isRsa)).isPresent();
    }

    @Override
    public void close() {
        agent.ifPresent(AgentConnection::hangUp);
    }

    /**
     * Reads a private key; the public half of it, or what stands beside it, where only the agent can sign.
     *
     * @param named whether a setting names this file, so that its absence is reported
     */
    private Optional<PublicKey> file(Path file, boolean named) {
        IdentityFile read = IdentityFile.read(file, user);
        if (read instanceof IdentityFile.Usable usable
                && host.isTooShort(usable.pair().getPublic())) {
            skipped.add(new IdentityFile.Skipped(
                    Optional.of(file),
                    "identity \"%s\" has less than %d bits, and ssh refuses it (RequiredRSASize)"
                            .formatted(file, host.smallestRsaKey())));
            return Optional.empty();
        }
        if (read instanceof IdentityFile.Usable usable) {
            pairs.add(usable.pair());
            return Optional.of(usable.pair().getPublic());
        }
        if (read instanceof IdentityFile.Skipped reason) {
            skipped.add(reason);
        } else if (named) {
            skipped.add(new IdentityFile.Skipped(Optional.of(file), "identity \"%s\" is not there".formatted(file)));
        }
        return publicKey(file);
    }

    private static Optional<PublicKey> publicKey(Path file) {
        Path beside = file.resolveSibling(file.getFileName() + ".pub");
        try {
            for (String line : Files.readAllLines(Files.exists(beside) ? beside : file)) {
                AuthorizedKeyEntry entry = AuthorizedKeyEntry.parseAuthorizedKeyEntry(line);
                if (entry != null) {
                    return Optional.ofNullable(entry.resolvePublicKey(null, PublicKeyEntryResolver.IGNORING));
                }
            }
        } catch (IOException | java.security.GeneralSecurityException | RuntimeException e) {
            // ssh does without it too
        }
        return Optional.empty();
    }

    private void agent(Path socket, boolean onlyFiles, List<PublicKey> inFiles, Deadline deadline) {
        try {
            AgentConnection connected = AgentConnection.connect(socket);
            agent = Optional.of(connected);
            deadline.closing(connected::hangUp);
            for (Map.Entry<PublicKey, String> entry : connected.getIdentities()) {
                PublicKey key = entry.getKey();
                if (!host.isTooShort(key) && (!onlyFiles || contains(inFiles, key))) {
                    inAgent.add(
                            new Identity(key, signatures -> new KeyAgentIdentity(connected, key, entry.getValue())));
                }
            }
        } catch (IOException | RuntimeException e) {
            skipped.add(new IdentityFile.Skipped(
                    Optional.empty(), "the agent at \"%s\" does not answer".formatted(socket)));
        }
    }

    /** The agent's keys first, those that stand in a file before the others, and then the files. */
    private List<Identity> ordered(List<PublicKey> inFiles) {
        List<Identity> ordered = new ArrayList<>();
        inAgent.stream().filter(identity -> contains(inFiles, identity.key())).forEach(ordered::add);
        inAgent.stream().filter(identity -> !contains(inFiles, identity.key())).forEach(ordered::add);
        List<PublicKey> agentKeys = inAgent.stream().map(Identity::key).toList();
        pairs.stream()
                .filter(pair -> !contains(agentKeys, pair.getPublic()))
                .map(pair -> new Identity(pair.getPublic(), signatures -> new KeyPairIdentity(signatures, null, pair)))
                .forEach(ordered::add);
        return ordered;
    }

    /** Sentences about keys that are there and cannot be used. A key that the agent holds is not missed in the file. */
    List<String> skipped() {
        List<PublicKey> agentKeys = inAgent.stream().map(Identity::key).toList();
        return skipped.stream()
                .filter(one -> one.file()
                        .flatMap(Identities::publicKey)
                        .filter(key -> contains(agentKeys, key))
                        .isEmpty())
                .map(IdentityFile.Skipped::sentence)
                .toList();
    }

    private static boolean contains(List<PublicKey> keys, PublicKey wanted) {
        return keys.stream().anyMatch(key -> KeyUtils.compareKeys(key, wanted));
    }
}
