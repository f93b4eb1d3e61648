package dev.govanity.report;

import dev.govanity.diagnostic.Diagnostic;
import dev.govanity.diagnostic.Findings;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * Names problems so that a service recognizes them in a later run, even if they have moved in the file. The name
 * depends on file, rule and message, and on the order of problems for which all three are equal.
 */
final class Fingerprints {
    private final String file;
    private final Map<String, Integer> seen = new HashMap<>();

    Fingerprints(Findings findings) {
        this.file = RepositoryPath.of(findings.source().name());
    }

    /** The fingerprint of the next diagnostic: 64 hexadecimal digits. Call it in the order of the findings. */
    String next(Diagnostic diagnostic) {
        String identity = file + '\0' + diagnostic.rule() + '\0' + diagnostic.message();
        int before = seen.merge(identity, 1, Integer::sum) - 1;
        return sha256(identity + '\0' + before);
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
