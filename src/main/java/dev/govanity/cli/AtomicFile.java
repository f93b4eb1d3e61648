package dev.govanity.cli;

import dev.govanity.backend.probe.FileFailure;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Replaces a file so that readers see either the old or the new content, never a mixture, even after a power failure.
 */
final class AtomicFile {
    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private AtomicFile() {}

    /**
     * Replaces the content of a file. Symbolic links to it stay. It keeps its permissions and, if this user may set
     * them, its owner and group. Other hard links keep the old content.
     *
     * @param name the file as the user wrote it
     * @param file an existing file
     * @throws IOException if that fails; the file is then unchanged; the message is for the user
     */
    static void replace(String name, Path file, byte[] content) throws IOException {
        try {
            Path real = file.toRealPath();
            if (!Files.isWritable(real)) {
                throw new AccessDeniedException(name);
            }
            replace(real, content);
        } catch (IOException failure) {
            throw cannotWrite(name, failure);
        }
    }

    /** Why a file cannot be written, with a message for the user. */
    static IOException cannotWrite(String name, IOException failure) {
        return new IOException("cannot write \"" + name + "\": " + FileFailure.reason(failure), failure);
    }

    private static void replace(Path real, byte[] content) throws IOException {
        Path fresh = Files.createTempFile(real.getParent(), "." + real.getFileName(), ".tmp", OWNER_ONLY);
        try {
            try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                ByteBuffer rest = ByteBuffer.wrap(content);
                while (rest.hasRemaining()) {
                    channel.write(rest);
                }
                copyAttributes(real, fresh);
                channel.force(true);
            }
            Files.move(fresh, real, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
        try (FileChannel directory = FileChannel.open(real.getParent(), StandardOpenOption.READ)) {
            directory.force(true);
        }
    }

    private static void copyAttributes(Path from, Path to) throws IOException {
        PosixFileAttributes attributes = Files.readAttributes(from, PosixFileAttributes.class);
        PosixFileAttributeView view = Files.getFileAttributeView(to, PosixFileAttributeView.class);
        PosixFileAttributes fresh = view.readAttributes();
        try {
            if (!fresh.group().equals(attributes.group())) {
                view.setGroup(attributes.group());
            }
            if (!fresh.owner().equals(attributes.owner())) {
                view.setOwner(attributes.owner());
            }
        } catch (IOException notOurs) {
            // only root may change the owner; otherwise the file belongs to the user who ran the fix, as with any
            // editor
        }
        view.setPermissions(attributes.permissions()); // last, because a change of owner clears some
    }
}
