package dev.govanity.backend.ssh;

import dev.govanity.backend.probe.FileFailure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.sshd.common.NamedResource;
import org.apache.sshd.common.config.keys.FilePasswordProvider;
import org.apache.sshd.common.util.security.SecurityUtils;

/** What a private key file is good for. */
sealed interface IdentityFile {
    /** As MAX_KEY_FILE_SIZE in OpenSSH. */
    int MAX_SIZE = 1024 * 1024;

    /** The modes that ssh refuses: anything for others than the owner. */
    Set<PosixFilePermission> TOO_OPEN =
            EnumSet.range(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_EXECUTE);

    /** A key that can sign. */
    record Usable(KeyPair pair) implements IdentityFile {}

    /**
     * It is there, and cannot be used.
     *
     * @param file empty if it is about another source of keys
     */
    record Skipped(Optional<Path> file, String sentence) implements IdentityFile {
        public Skipped {
            Objects.requireNonNull(file, "file");
            Objects.requireNonNull(sentence, "sentence");
        }
    }

    /** There is no such file. */
    record Absent() implements IdentityFile {}

    /**
     * Reads the file. A passphrase is never asked for.
     *
     * @param user who runs this; ssh checks the mode of this user's own files only
     */
    static IdentityFile read(Path file, String user) {
        AtomicBoolean encrypted = new AtomicBoolean();
        FilePasswordProvider nobody = (session, resource, retry) -> {
            encrypted.set(true);
            return null;
        };
        try {
            if (isTooOpen(file, user)) {
                return skipped(file, "is open to others than its owner, and ssh refuses it: chmod 600");
            }
            byte[] bytes = readBounded(file);
            Iterable<KeyPair> pairs = SecurityUtils.loadKeyPairIdentities(
                    null, NamedResource.ofName(file.toString()), new ByteArrayInputStream(bytes), nobody);
            Iterator<KeyPair> each = pairs == null ? null : pairs.iterator();
            if (each != null && each.hasNext()) {
                return new Usable(each.next());
            }
            return notAKey(file, encrypted.get());
        } catch (NoSuchFileException e) {
            return new Absent();
        } catch (IOException e) {
            return encrypted.get() ? notAKey(file, true) : skipped(file, "cannot be read: " + FileFailure.reason(e));
        } catch (GeneralSecurityException | RuntimeException e) {
            return notAKey(file, encrypted.get());
        }
    }

    private static boolean isTooOpen(Path file, String user) throws IOException {
        if (!Files.getFileStore(file).supportsFileAttributeView("posix")
                || !Files.getOwner(file).getName().equals(user)) {
            return false;
        }
        Set<PosixFilePermission> mode = Files.getPosixFilePermissions(file);
        return TOO_OPEN.stream().anyMatch(mode::contains);
    }

    private static byte[] readBounded(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MAX_SIZE + 1);
            if (bytes.length > MAX_SIZE) {
                throw new IOException("too large for a key");
            }
            return bytes;
        }
    }

    private static Skipped notAKey(Path file, boolean encrypted) {
        return encrypted
                ? skipped(file, "needs a passphrase; only an agent can use it")
                : skipped(file, "holds no private key that could be read");
    }

    private static Skipped skipped(Path file, String why) {
        return new Skipped(Optional.of(file), "identity \"%s\" %s".formatted(file, why));
    }
}
