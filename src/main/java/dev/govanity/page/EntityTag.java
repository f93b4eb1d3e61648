package dev.govanity.page;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** Strong entity tags (RFC 9110, 8.8.3): two pages have the same tag only if their bytes are equal. */
final class EntityTag {
    /** Enough that two different pages do not get the same tag by chance. */
    private static final int DIGEST_BYTES = 12;

    private EntityTag() {}

    /** The tag of these bytes, quotes included. */
    static String of(byte[] body) {
        byte[] digest = Arrays.copyOf(sha256(body), DIGEST_BYTES);
        return '"' + Base64.getUrlEncoder().withoutPadding().encodeToString(digest) + '"';
    }

    /**
     * Whether an If-None-Match header contains this tag, or is {@code *}. Weak tags match too (RFC 9110, 13.1.2). A
     * malformed header matches nothing.
     *
     * @param ifNoneMatch null if there is none
     */
    static boolean matches(String ifNoneMatch, String tag) {
        if (ifNoneMatch == null) {
            return false;
        }
        if (ifNoneMatch.strip().equals("*")) {
            return true;
        }
        int at = 0;
        while (at < ifNoneMatch.length()) {
            char character = ifNoneMatch.charAt(at);
            if (character == ',' || character == ' ' || character == '\t') {
                at++;
                continue;
            }
            int open = ifNoneMatch.startsWith("W/", at) ? at + 2 : at;
            int close = ifNoneMatch.indexOf('"', open + 1);
            if (close < 0 || ifNoneMatch.charAt(open) != '"') {
                return false;
            }
            if (ifNoneMatch.substring(open, close + 1).equals(tag)) {
                return true;
            }
            at = close + 1;
        }
        return false;
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
