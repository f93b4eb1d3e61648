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
 * Names problems so that a service knows one again in a later run, wherever in the file it stands by then: by file,
 * rule and message, and by their order where several have all three in common.
 */
final class Fingerprints {
    private final String file;
    private final Map<String, Integer> seen = new HashMap<>();

    Fingerprints(Findings findings) {
        this.file = RepositoryPath.of(findings.source().name());
    }

    /** The fingerprint of the next diagnostic, to be asked for in the order of the findings: 64 hexadecimal digits. */
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
