package dev.govanity.backend.ssh;

import dev.govanity.golang.GoUrl;
import dev.govanity.golang.Verdict;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a repo root tells ssh: everything of it but the path.
 *
 * @param host as written, so that {@code ResolvedHost} lines of ssh_config match it; an IPv6 address without brackets
 * @param port as written, and so maybe none that can exist; empty to leave it to ssh_config
 * @param user empty to leave it to ssh_config
 */
public record SshAddress(String host, OptionalInt port, Optional<String> user) {
    public SshAddress {
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(port, "port");
        Objects.requireNonNull(user, "user");
    }

    /**
     * The address in {@code repoRoot}, a URL such as {@code ssh://git@h:2222/p} that Go accepts. Escapes are decoded, as git's
     * url_decode does before it calls ssh; a password is left out, since ssh takes none.
     */
    public static SshAddress of(String repoRoot) {
        if (!(GoUrl.parse(repoRoot) instanceof Verdict.Accepted<GoUrl> accepted)) {
            throw new IllegalArgumentException("no URL: " + repoRoot);
        }
        GoUrl url = accepted.value();
        OptionalInt port = url.port()
                .map(GoUrl.Part::text)
                .filter(digits -> !digits.isEmpty())
                .map(digits -> OptionalInt.of(number(digits)))
                .orElse(OptionalInt.empty());
        Optional<String> user =
                url.user().map(GoUrl.Part::text).map(SshAddress::decoded).filter(name -> !name.isEmpty());
        return new SshAddress(decoded(url.hostname().text()), port, user);
    }

    /** Go lets any digits be a port, so there may be more than an int holds. */
    private static int number(String digits) {
        String significant = digits.replaceFirst("^0+(?=.)", "");
        return significant.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(significant);
    }

    /** Go has checked the escapes. */
    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
