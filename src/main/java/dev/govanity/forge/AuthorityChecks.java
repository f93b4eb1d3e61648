package dev.govanity.forge;

import dev.govanity.forge.RootParts.Form;
import dev.govanity.golang.Quote;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks of the user and the host. */
final class AuthorityChecks {
    private static final Set<Form> WITH_HOST = Set.of(Form.URL, Form.FEW_SLASHES, Form.NO_SCHEME);

    /** RFC 4291 section 2.5.5.2. */
    private static final Pattern IPV4_MAPPED = Pattern.compile("\\[(?:::|(?:0{1,4}:){5})(?i:ffff):"
            + "(?:(?<dotted>[0-9]+(?:\\.[0-9]+){3})|(?<high>[0-9A-Fa-f]{1,4}):(?<low>[0-9A-Fa-f]{1,4}))]");

    private AuthorityChecks() {}

    static Optional<RootProblem> noHost(RootUnderReview root) {
        RootParts parts = root.parts();
        if (!WITH_HOST.contains(parts.form())
                || !parts.host().isEmpty()
                || parts.schemeName().equals("file")
                || PortChecks.isAddressWithoutBrackets(root)) {
            return Optional.empty();
        }
        return Optional.of(RootProblem.error(Fault.NO_HOST, parts.body(), "has no host")
                .because("write the host after the two slashes"));
    }

    /** Some releases of Go do not accept it as an address. */
    static Optional<RootProblem> ipv4MappedAddress(RootUnderReview root) {
        RootPart host = root.parts().host();
        Matcher mapped = IPV4_MAPPED.matcher(host.text());
        if (!mapped.matches()) {
            return Optional.empty();
        }
        return Optional.of(RootProblem.warning(
                        Fault.IPV4_MAPPED_ADDRESS,
                        host,
                        "has an IPv4 address as IPv6, which Go 1.24.8, 1.24.9, 1.25.2 and 1.25.3 refuse")
                .mendedBy(host.replacedBy(mapped.group("dotted") != null ? mapped.group("dotted") : dotted(mapped))));
    }

    private static String dotted(Matcher mapped) {
        int high = Integer.parseInt(mapped.group("high"), 16);
        int low = Integer.parseInt(mapped.group("low"), 16);
        return (high >> 8) + "." + (high & 0xff) + "." + (low >> 8) + "." + (low & 0xff);
    }

    /**
     * As git's connect.c, which blocks a host name that begins with a dash; it counts the user as part of that name.
     */
    static Optional<RootProblem> leadingDash(RootUnderReview root) {
        RootPart authority = root.parts().authority();
        if (!root.isSsh() || !authority.text().startsWith("-")) {
            return Optional.empty();
        }
        return Optional.of(RootProblem.error(Fault.LEADING_DASH, authority, "has a dash at the beginning of its host")
                .because("ssh would take it for an option, so git blocks it"));
    }

    /** Over http each client has its own user: git and go read it from netrc, together with the password. */
    static Optional<RootProblem> userUnderHttps(RootUnderReview root) {
        if (!root.isHttp() || root.parts().userInfo().isEmpty()) {
            return Optional.empty();
        }
        RootPart user = root.parts().userInfo().orElseThrow();
        return Optional.of(RootProblem.warning(
                        Fault.USER_UNDER_HTTPS,
                        user.widened(0, 1),
                        "names the user " + Quote.quote(user.text()) + ", for everybody who fetches")
                .because("netrc on the fetching host names user and password")
                .mendedBy(root.parts().withoutUser()));
    }

    /** Go, git and ssh split at the last "@"; other readers of URLs may not. */
    static Optional<RootProblem> secondAt(RootUnderReview root) {
        return userOfSshUrl(root)
                .filter(user -> user.text().indexOf('@') >= 0)
                .map(user -> RootProblem.warning(Fault.SECOND_AT, user, "has a second \"@\"")
                        .mendedBy(escaped(user)));
    }

    static Optional<RootProblem> unescapedUser(RootUnderReview root) {
        return userOfSshUrl(root)
                .filter(user -> user.text().indexOf('@') < 0)
                .filter(user -> UrlText.mustEscapeUser(user.text()))
                .map(user -> RootProblem.error(
                                Fault.UNESCAPED_USER, user, "has a character in its user that must be escaped in a URL")
                        .mendedBy(escaped(user)));
    }

    private static Optional<RootPart> userOfSshUrl(RootUnderReview root) {
        return root.isSsh() && root.isForm(Form.URL) ? root.parts().userInfo() : Optional.empty();
    }

    private static String escaped(RootPart user) {
        return user.replacedBy(UrlText.escapeUser(user.text()));
    }

    /** ssh_config on the fetching host may name the user, which is unknown here. */
    static Optional<RootProblem> sshWithoutUser(RootUnderReview root) {
        RootParts parts = root.parts();
        if (!root.isSsh() || !parts.userText().isEmpty() || parts.host().isEmpty()) {
            return Optional.empty();
        }
        RootProblem problem = RootProblem.warning(Fault.SSH_WITHOUT_USER, parts.host(), "names no user")
                .because("ssh logs in under the local account's name unless ssh_config on the fetching host names"
                        + " another");
        if (parts.userInfo().isPresent()) {
            return Optional.of(problem.mendedBy(parts.withoutUser()));
        }
        return Optional.of(root.forge()
                .row()
                .ssh()
                .account()
                .filter(user -> root.isForm(Form.URL))
                .map(user -> parts.host().replacedBy(user + "@" + parts.host().text()))
                .map(named -> problem.mayMean(new RootReading(named, "ssh_config names none")))
                .orElse(problem));
    }

    /** Finds an account of other forges that this forge does not have. */
    static Optional<RootProblem> refusedAccount(RootUnderReview root) {
        return root.isSsh()
                ? root.forge().row().ssh().refused().flatMap(other -> refused(root, other))
                : Optional.empty();
    }

    private static Optional<RootProblem> refused(RootUnderReview root, SshAccess.RefusedAccount other) {
        return root.parts()
                .userInfo()
                .filter(user -> user.text().equals(other.name()))
                .map(user -> RootProblem.of(
                                other.fault(), root.certainty() != HostKinds.Certainty.GUESSED, user, other.what())
                        .because(other.why()));
    }
}
