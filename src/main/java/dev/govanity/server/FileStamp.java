package dev.govanity.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Objects;

/**
 * What tells, without reading it, that a file is another one than before. A file that is replaced by renaming has another
 * key, one behind a symlink that was turned, at whatever level, another real path, and one that was written to another
 * time or size.
 *
 * @param realPath without any symlink; null if there is no file
 * @param key the file system's own name for it; null if it has none
 */
record FileStamp(Path realPath, Object key, long size, FileTime modified) {
    /** Of a file that is not there. */
    static final FileStamp ABSENT = new FileStamp(null, null, 0, FileTime.fromMillis(0));

    FileStamp {
        Objects.requireNonNull(modified, "modified");
    }

    /** Of the file as it is now; {@link #ABSENT} if it cannot be looked at, for whatever reason. */
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
