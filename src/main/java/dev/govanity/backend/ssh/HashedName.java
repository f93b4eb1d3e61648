package dev.govanity.backend.ssh;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A host's name that cannot be read in known_hosts, only compared: {@code |1|SALT|HASH}, HMAC-SHA1 keyed with the salt.
 */
final class HashedName {
    private static final String MAGIC = "|1|";

    private final byte[] salt;
    private final byte[] hash;

    private HashedName(byte[] salt, byte[] hash) {
        this.salt = salt;
        this.hash = hash;
    }

    /** Empty if {@code text} is no such name. */
    static Optional<HashedName> parse(String text) {
        if (!text.startsWith(MAGIC)) {
            return Optional.empty();
        }
        String[] parts = text.substring(MAGIC.length()).split("\\|", -1);
        try {
            Base64.Decoder base64 = Base64.getDecoder();
            return parts.length == 2
                    ? Optional.of(new HashedName(base64.decode(parts[0]), base64.decode(parts[1])))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    boolean matches(String name) {
        // HMAC takes no empty key
        if (salt.length == 0) {
            return false;
        }
        try {
            Mac hmac = Mac.getInstance("HmacSHA1");
            hmac.init(new SecretKeySpec(salt, "HmacSHA1"));
            return MessageDigest.isEqual(hash, hmac.doFinal(name.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
