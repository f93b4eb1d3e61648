package dev.govanity.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;

/** Replaces files so that whoever reads one meanwhile, or after a power cut, sees the old content or the new. */
final class AtomicFile {
    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private AtomicFile() {}

    /**
     * Gives a file another content. Symbolic links to it stay, and it keeps its permissions and, where this user may set
     * them, its owner and group. Hard links are parted from it.
     *
     * @param name as its user calls it
     * @param file must exist
     * @throws IOException if that fails, and then the file is as it was; the message is meant for its user
     */
    static void replace(String name, Path file, byte[] content) throws IOException {
        try {
            Path real = file.toRealPath();
            if (!Files.isWritable(real)) {
                throw new AccessDeniedException(name);
            }
            replace(real, content);
        } catch (IOException failure) {
            throw new IOException("cannot write \"" + name + "\": " + reason(failure), failure);
        }
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
            // only root may give files away: then the file is the user's who corrected it, as after any editor
        }
        view.setPermissions(attributes.permissions()); // last: a change of owner clears some
    }

    private static String reason(IOException failure) {
        if (failure instanceof NoSuchFileException) {
            return "no such file";
        }
        if (failure instanceof AccessDeniedException) {
            return "permission denied";
        }
        return String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
    }
}
