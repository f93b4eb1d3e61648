package dev.govanity.forge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Converts {@code user@host:path} to the URL with which git runs the same ssh command. Only one slash differs: a URL's
 * path always begins with a slash, and all forges ignore it. git decodes a URL but not an scp-like root, so the
 * conversion escapes what would otherwise be decoded.
 */
final class ScpLike {
    /**
     * Characters that git and Go do not accept in a name, such as brackets within brackets, or that were pasted along
     * with a root.
     */
    private static final Pattern IN_NO_NAME = Pattern.compile("[\\[\\]\"<>]");

    /** An IPv6 address without brackets. git reads its first colon as the end of the host. */
    private static final Pattern ADDRESS = Pattern.compile("[0-9A-Fa-f]{1,4}:[0-9A-Fa-f:]*::[0-9A-Fa-f:]*:");

    private ScpLike() {}

    /** Whether there is exactly one such URL. */
    static boolean hasUrl(RootParts root) {
        String authority = root.authority().text();
        String names = root.userText() + root.host().text();
        return !root.host().isEmpty()
                && !root.path().isEmpty()
                && !authority.startsWith("-")
                && !IN_NO_NAME.matcher(names).find()
                && !isAddress(root);
    }

    private static boolean isAddress(RootParts root) {
        String host = root.host().text();
        return host.indexOf(':') < 0
                && ADDRESS.matcher(host + ":" + root.path().text()).lookingAt();
    }

    static String url(RootParts root) {
        return url(root, root.path().text());
    }

    /**
     * The possible meanings of a root with a space, if other text may have been pasted with it; empty if it has only
     * one meaning.
     */
    static RootReading[] readings(RootParts root) {
        int begin = UrlText.endOfLastSpace(root.authority().text());
        if (begin > 0) {
            return readings(root, RootParts.of(root.authority().from(begin).restOfWhole()));
        }
        String path = root.path().text();
        int end = UrlText.endBeforeSpace(path);
        return end < 0
                ? new RootReading[0]
                : new RootReading[] {
                    RootReading.endingThere(url(root, path.substring(0, end))), RootReading.withSpace(url(root))
                };
    }

    private static RootReading[] readings(RootParts whole, RootParts behind) {
        List<RootReading> readings = new ArrayList<>();
        if (hasUrl(behind)) {
            readings.add(new RootReading(url(behind), "it begins behind the space"));
        }
        if (UrlText.endOfLastSpace(whole.host().text()) == 0) {
            readings.add(new RootReading(url(whole), "the space belongs to the user"));
        }
        return readings.toArray(RootReading[]::new);
    }

    /**
     * The URL for a host that reads the path from the home directory; empty if the path begins with a slash or a tilde.
     */
    static Optional<String> homeUrl(RootParts root) {
        String path = root.path().text();
        boolean relative = !path.isEmpty() && !path.startsWith("/") && !path.startsWith("~");
        return relative ? Optional.of(url(root, "~/" + path)) : Optional.empty();
    }

    private static String url(RootParts root, String path) {
        String slash = path.startsWith("/") ? "" : "/";
        return "ssh://" + authority(root) + slash + UrlText.escapePath(path);
    }

    /** User, host and port as in a URL. */
    static String authority(RootParts root) {
        String user = UrlText.escapeUser(root.userText().replace("%", "%25"));
        String name = root.host().text().replace("%", "%25");
        String host = name.indexOf(':') < 0 ? name : "[" + name + "]";
        return (user.isEmpty() ? "" : user + "@")
                + host
                + root.port().map(port -> ":" + port.text()).orElse("");
    }
}
