package dev.govanity.server;

import dev.govanity.config.Config;
import dev.govanity.diagnostic.Findings;
import dev.govanity.rules.Inspection;
import dev.govanity.rules.Inspector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * The config file, at the start and at each reload.
 *
 * @param name the file as the user wrote it
 * @param file where it is
 * @param maxFileSize in bytes
 * @param strict whether errors with a fix also make the config invalid
 */
record ConfigSource(String name, Path file, long maxFileSize, boolean strict) {
    /** The result of reading. Sealed: a config is served or it is not. */
    sealed interface Loaded {
        /** All problems in the file. */
        Findings findings();

        /**
         * @param fingerprint of the file's bytes; the call may block
         */
        record Accepted(Config config, Findings findings, Supplier<String> fingerprint) implements Loaded {}

        record Refused(Findings findings) implements Loaded {}
    }

    ConfigSource {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(file, "file");
    }

    /**
     * Reads the file and inspects it.
     *
     * @throws IOException if it cannot be read, with a message for the user
     */
    Loaded load() throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file)) {
            // reading a pipe would block this and all later reloads
            throw new IOException("cannot read \"" + name + "\": not a regular file");
        }
        ConfigFile.Content content = ConfigFile.read(name, file, maxFileSize);
        if (content instanceof ConfigFile.Content.TooLarge) {
            return new Loaded.Refused(Inspector.tooLarge(name, maxFileSize).findings());
        }
        byte[] bytes = ((ConfigFile.Content.Whole) content).bytes();
        Inspection inspection = Inspector.inspect(name, bytes);
        Findings findings = inspection.findings();
        if (inspection.config().isEmpty() || (strict && findings.errors() > 0)) {
            return new Loaded.Refused(findings);
        }
        // computed in the background: it takes 0.06 s for 100,000 entries and is not needed yet
        CompletableFuture<String> fingerprint = CompletableFuture.supplyAsync(() -> fingerprint(bytes));
        return new Loaded.Accepted(inspection.config().get(), findings, fingerprint::join);
    }

    private static String fingerprint(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
