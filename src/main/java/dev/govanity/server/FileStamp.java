package dev.govanity.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Objects;

/**
 * Shows that a file has changed, without reading it. A file that was replaced by renaming has another key, one behind a
 * swapped symlink (at any level) another real path, and one that was written to another time or size.
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

    /** The stamp of a file as it is now; {@link #ABSENT} if the file system does not tell, for whatever reason. */
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
