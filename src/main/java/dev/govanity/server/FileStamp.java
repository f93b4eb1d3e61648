package dev.govanity.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Objects;

/**
 * Shows whether a file has changed, without reading it. A file that was replaced by renaming has a different key; after
 * a symlink was swapped (at any level), the real path is different; after a write, the time or the size is different.
 *
 * @param realPath without any symlink; null if there is no file
 * @param key the file's identity in the file system (inode); null if it has none
 */
record FileStamp(Path realPath, Object key, long size, FileTime modified) {
    /** The stamp of a file that does not exist. */
    static final FileStamp ABSENT = new FileStamp(null, null, 0, FileTime.fromMillis(0));

    FileStamp {
        Objects.requireNonNull(modified, "modified");
    }

    /** The current stamp of a file; {@link #ABSENT} if it cannot be read, for any reason. */
    static FileStamp of(Path file) {
        try {
            Path realPath = file.toRealPath();
            BasicFileAttributes attributes = Files.readAttributes(realPath, BasicFileAttributes.class);
            return new FileStamp(realPath, attributes.fileKey(), attributes.size(), attributes.lastModifiedTime());
        } catch (IOException absent) {
            return ABSENT;
        }
    }
}
