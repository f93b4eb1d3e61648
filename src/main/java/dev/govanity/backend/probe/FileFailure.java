package dev.govanity.backend.probe;

import dev.govanity.outcome.SafeText;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;

/** Why a file cannot be read or written, in words. Java's own messages mostly repeat the file's name. */
public final class FileFailure {
    private FileFailure() {}

    /** Such as {@code no such file}: one line, lower case. */
    public static String reason(IOException failure) {
        if (failure instanceof NoSuchFileException) {
            return "no such file";
        }
        if (failure instanceof AccessDeniedException) {
            return "permission denied";
        }
        String known = failure instanceof FileSystemException system ? system.getReason() : null;
        String words = known == null ? String.valueOf(failure.getMessage()) : known;
        return SafeText.line(words).toLowerCase(Locale.ROOT);
    }
}
