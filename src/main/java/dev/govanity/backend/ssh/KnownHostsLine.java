package dev.govanity.backend.ssh;

import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One line of a known_hosts file, as sshd(8) SSH_KNOWN_HOSTS FILE FORMAT.
 *
 * @param place {@code FILE:LINE}
 * @param marker what stands before the hosts, in most lines nothing
 * @param hosts patterns with commas between them, or one hashed name
 * @param type of the key, such as {@code ssh-ed25519}
 * @param key as {@link #key(byte[])} makes it
 */
record KnownHostsLine(String place, Marker marker, String hosts, String type, String key) {
    private static final Pattern SPACE = Pattern.compile("[ \t]+");

    enum Marker {
        NONE,
        REVOKED,
        /** The key is of an authority that signs host certificates. */
        CERT_AUTHORITY
    }

    /** Reads a line; empty for comments, and for lines that ssh would skip because they are broken. */
    static Optional<KnownHostsLine> parse(String place, String line) {
        String text = line.strip();
        if (text.isEmpty() || text.startsWith("#")) {
            return Optional.empty();
        }
        Marker marker = Marker.NONE;
        if (text.startsWith("@")) {
            String[] marked = SPACE.split(text, 2);
            switch (marked[0]) {
                case "@revoked" -> marker = Marker.REVOKED;
                case "@cert-authority" -> marker = Marker.CERT_AUTHORITY;
                default -> {
                    return Optional.empty();
                }
            }
            text = marked.length < 2 ? "" : marked[1];
        }
        String[] fields = SPACE.split(text, 4);
        return fields.length < 3 ? Optional.empty() : withKey(place, marker, fields);
    }

    private static Optional<KnownHostsLine> withKey(String place, Marker marker, String[] fields) {
        try {
            String key = key(Base64.getDecoder().decode(fields[2]));
            return Optional.of(new KnownHostsLine(place, marker, fields[0], fields[1], key));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * Whether the line is about {@code name}: a host in lower case, in brackets and with the port if that is not 22.
     */
    boolean isAbout(String name) {
        return HashedName.parse(hosts)
                .map(hashed -> hashed.matches(name))
                .orElseGet(() -> HostPatterns.match(hosts.toLowerCase(Locale.ROOT), name));
    }

    /** A public key as it comes over the wire, in base64. */
    static String key(byte[] blob) {
        return Base64.getEncoder().encodeToString(blob);
    }
}
