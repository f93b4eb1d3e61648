package dev.govanity.forge;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The address that git's own transports, ssh and {@code git daemon}, read from a repo root: {@code parse_connect_url}
 * of connect.c (2.55). The root is a URL or scp-like; {@code url.<base>.insteadOf} can produce the latter.
 *
 * @param daemon whether git connects to a {@code git daemon}; otherwise it runs ssh
 * @param user empty if the root names none; without a password, because ssh does not accept one
 * @param host with escapes decoded; an IPv6 address without brackets
 * @param port as written, so it may be invalid; empty if the root names none
 * @param path as git sends it to the host. The slash before a tilde is removed; the host replaces the tilde by a home
 *     directory
 */
public record GitAddress(boolean daemon, Optional<String> user, String host, OptionalInt port, String path) {
    /** git accepts them in lower case only. */
    private static final Set<String> SCHEMES = Set.of("git", "ssh", "git+ssh", "ssh+git");

    private static final Set<String> OVER_SSH = Set.of("ssh", "git+ssh", "ssh+git", "svn+ssh", "bzr+ssh");

    private static final int MOST_DIGITS = 9;

    public GitAddress {
        requireNonNull(user);
        requireNonNull(host);
        requireNonNull(port);
        requireNonNull(path);
    }

    /** The address in a repo root; empty if git uses another transport for it, or refuses it. */
    public static Optional<GitAddress> of(String repoRoot) {
        return of(RootParts.asGit(repoRoot), SCHEMES)
                // "strange pathname blocked": ssh could read it as an option
                .filter(there -> !there.path.isEmpty() && !there.path.startsWith("-"));
    }

    /** The address in an ssh URL, of git or of another version control system; empty if it is not one. */
    public static Optional<GitAddress> overSsh(String repoRoot) {
        return of(RootParts.asGit(repoRoot), OVER_SSH);
    }

    private static Optional<GitAddress> of(RootParts root, Set<String> schemes) {
        if (root.body().isLess() || root.host().isEmpty()) {
            return Optional.empty();
        }
        return switch (root.form()) {
            case URL -> ofUrl(root, schemes);
            case SCP_LIKE ->
                Optional.of(of(
                        root,
                        false,
                        root.userText(),
                        root.host().text(),
                        root.path().text()));
            case FEW_SLASHES, HELPER, NO_SCHEME, LOCAL -> Optional.empty();
        };
    }

    private static Optional<GitAddress> ofUrl(RootParts root, Set<String> schemes) {
        String scheme = root.scheme().orElseThrow().text();
        boolean number =
                root.port().map(RootPart::text).filter(GitAddress::isNoPort).isEmpty();
        if (!schemes.contains(scheme) || !number) {
            return Optional.empty();
        }
        String host = root.host().text();
        boolean bracketed = host.startsWith("[") && host.endsWith("]");
        return Optional.of(of(
                root,
                scheme.equals("git"),
                decoded(root.userText().replaceFirst("(?s):.*", "")),
                decoded(bracketed ? host.substring(1, host.length() - 1) : host),
                // question marks and hash signs belong to the path
                decoded(root.pathAndSuffix().text())));
    }

    private static GitAddress of(RootParts root, boolean daemon, String user, String host, String path) {
        return new GitAddress(
                daemon,
                Optional.of(user).filter(name -> !name.isEmpty()),
                host,
                root.port().map(RootPart::text).map(GitAddress::number).orElse(OptionalInt.empty()),
                path.startsWith("/~") ? path.substring(1) : path);
    }

    private static boolean isNoPort(String port) {
        return !port.isEmpty() && !UrlText.isDigits(port);
    }

    /** Any digits may be a port, so the number may be larger than an int. */
    private static OptionalInt number(String digits) {
        if (digits.isEmpty()) {
            return OptionalInt.empty();
        }
        String significant = digits.replaceFirst("^0+(?=.)", "");
        return OptionalInt.of(significant.length() > MOST_DIGITS ? Integer.MAX_VALUE : Integer.parseInt(significant));
    }

    /** As git's url_decode: text that is not an escape stays, including plus signs. */
    private static String decoded(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            int octet = bytes[i] == '%' && i + 2 < bytes.length ? hexOctet(bytes[i + 1], bytes[i + 2]) : -1;
            out.write(octet > 0 ? octet : bytes[i]);
            i += octet > 0 ? 2 : 0;
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static int hexOctet(byte high, byte low) {
        int upper = Character.digit(high, 16);
        int lower = Character.digit(low, 16);
        return upper < 0 || lower < 0 ? -1 : upper << 4 | lower;
    }
}
