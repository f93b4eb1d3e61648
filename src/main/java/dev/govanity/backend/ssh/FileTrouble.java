package dev.govanity.backend.ssh;

import dev.govanity.outcome.Foreign;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Why a file cannot be used, in words; Java's messages are mostly the file's name again. */
final class FileTrouble {
    private FileTrouble() {}

    static String reason(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "no such file";
        }
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof FileSystemException trouble && trouble.getReason() != null) {
            return Foreign.line(trouble.getReason());
        }
        return Foreign.line(String.valueOf(e.getMessage()));
    }
}
