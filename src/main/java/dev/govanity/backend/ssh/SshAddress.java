package dev.govanity.backend.ssh;

import dev.govanity.golang.GoUrl;
import dev.govanity.golang.Verdict;
import dev.govanity.outcome.Concern;
import dev.govanity.outcome.Reason;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * What a repo root tells ssh: everything of it but the path.
 *
 * @param host as written, so that {@code ResolvedHost} lines of ssh_config match it; an IPv6 address without brackets
 * @param port as written, and so maybe none that can exist; empty to leave it to ssh_config
 * @param user empty to leave it to ssh_config
 */
public record SshAddress(String host, OptionalInt port, Optional<String> user) {
    private static final int MAX_PORT = 65_535;

    /** As valid_ruser in OpenSSH's ssh.c, and nothing that a terminal acts on. */
    private static final Pattern UNFIT_USER = Pattern.compile("[\\p{C}'`\"$;&<>|(){}]");

    /** As valid_hostname there. */
    private static final Pattern UNFIT_HOST = Pattern.compile("[\\p{C}\\s'`\"$\\\\;&<>|(){},]");

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

    /** Why git or ssh refuses the address; empty if neither does. */
    Optional<Concern> problem() {
        // as git's connect.c, "strange hostname": ssh would take it for an option
        if (host.isEmpty() || host.startsWith("-")) {
            return Optional.of(new Concern(Reason.NOT_SUPPORTED, "git refuses host name \"%s\"".formatted(host)));
        }
        if (UNFIT_HOST.matcher(host).find()
                || user.filter(name -> UNFIT_USER.matcher(name).find()).isPresent()) {
            return Optional.of(new Concern(
                    Reason.NOT_SUPPORTED,
                    "user or host of the repo root has characters that ssh refuses",
                    "mend the repo root"));
        }
        return port.stream()
                .filter(number -> number < 1 || number > MAX_PORT)
                .mapToObj(number -> new Concern(
                        Reason.NOT_SUPPORTED, "port %d does not exist; ssh prints \"Bad port\"".formatted(number)))
                .findFirst();
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
