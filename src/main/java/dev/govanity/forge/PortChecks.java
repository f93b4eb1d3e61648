package dev.govanity.forge;

import dev.govanity.golang.Quote;
import dev.govanity.golang.RepoRoot;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks of the port, or of the text in its place. */
final class PortChecks {
    static final Set<Integer> HTTP_PORTS = Set.of(80, 443, 8080);

    /** A beginning that a path can have and a number cannot. */
    private static final Pattern PATH = Pattern.compile("[A-Za-z_~.]");

    private static final Pattern PORT_AND_PATH = Pattern.compile("([0-9]+):([A-Za-z_~./][^:]*)?");

    private PortChecks() {}

    /** An scp-like path after {@code ssh://}. git reads all of it as the host name. */
    static Optional<RootProblem> portIsPath(RootUnderReview root) {
        return root.parts()
                .port()
                .filter(port -> !port.isEmpty()
                        && !UrlText.isDigits(port.text())
                        && port.text().indexOf(':') < 0)
                .map(PortChecks::portIsPath);
    }

    private static RootProblem portIsPath(RootPart port) {
        RootPart wrong = port.widened(1, 0);
        String mended = wrong.replacedBy("/" + port.text());
        if (PATH.matcher(port.text()).lookingAt()) {
            return RootProblem.error(Fault.PORT_IS_PATH, wrong, "has the path where the port belongs")
                    .mendedBy(mended);
        }
        String quoted = Quote.quote(port.text());
        return RootProblem.error(Fault.PORT_IS_PATH, wrong, "has " + quoted + " where the port belongs")
                .mayMean(new RootReading(mended, quoted + " is the first path element"));
    }

    static Optional<RootProblem> twoColons(RootUnderReview root) {
        Optional<RootPart> port =
                root.parts().port().filter(found -> found.text().indexOf(':') >= 0);
        return port.map(found -> addressWithoutBrackets(root).orElseGet(() -> portAndPath(found)));
    }

    static boolean isAddressWithoutBrackets(RootUnderReview root) {
        return root.parts()
                .port()
                .filter(port -> port.text().indexOf(':') >= 0)
                .flatMap(port -> addressWithoutBrackets(root))
                .isPresent();
    }

    private static Optional<RootProblem> addressWithoutBrackets(RootUnderReview root) {
        RootPart where = root.parts().hostAndPort();
        String whole = bracketed(where, where.text(), "");
        if (RepoRoot.check(whole).isPresent()) {
            return Optional.empty();
        }
        RootProblem problem =
                RootProblem.of(Fault.TWO_COLONS, root.isRefusedByGo(), where, "has an address without brackets");
        int colon = where.text().lastIndexOf(':');
        String last = where.text().substring(colon + 1);
        String other = bracketed(where, where.text().substring(0, colon), ":" + last);
        if (UrlText.isPort(last) && RepoRoot.check(other).isEmpty()) {
            return Optional.of(RootProblem.error(Fault.TWO_COLONS, where, problem.what())
                    .mayMean(
                            new RootReading(whole, last + " belongs to the address"),
                            new RootReading(other, last + " is the port")));
        }
        return Optional.of(problem.mendedBy(whole));
    }

    private static String bracketed(RootPart where, String address, String port) {
        return where.replacedBy("[" + address + "]" + port);
    }

    private static RootProblem portAndPath(RootPart port) {
        Matcher found = PORT_AND_PATH.matcher(port.text());
        RootProblem problem = RootProblem.error(Fault.TWO_COLONS, port.widened(1, 0), "has two colons after its host");
        if (!found.matches() || !UrlText.isPort(found.group(1))) {
            return problem.because("a port is one number");
        }
        String path = found.group(2) == null ? "" : "/" + found.group(2);
        return problem.mendedBy(port.replacedBy(found.group(1) + path));
    }

    static Optional<RootProblem> emptyPort(RootUnderReview root) {
        return root.parts()
                .port()
                .filter(RootPart::isEmpty)
                .map(port -> port.widened(1, 0))
                .map(colon -> RootProblem.warning(Fault.EMPTY_PORT, colon, "has a colon after its host, and no port")
                        .mendedBy(colon.replacedBy("")));
    }

    static Optional<RootProblem> leadingZero(RootUnderReview root) {
        return digits(root)
                .filter(port -> port.text().startsWith("0"))
                .filter(port -> UrlText.isPort(withoutZeros(port)))
                .map(port -> RootProblem.warning(Fault.PORT_WITH_LEADING_ZERO, port, "has a port with a leading zero")
                        .mendedBy(port.replacedBy(withoutZeros(port))));
    }

    static Optional<RootProblem> outOfRange(RootUnderReview root) {
        return digits(root)
                .filter(port -> !UrlText.isPort(withoutZeros(port)))
                .map(port -> RootProblem.error(
                                Fault.PORT_OUT_OF_RANGE,
                                port,
                                "has the port " + Quote.quote(port.text()) + ", and ports are 1 to 65535")
                        .because("write the port of the host, or none"));
    }

    private static Optional<RootPart> digits(RootUnderReview root) {
        return root.parts().port().filter(port -> UrlText.isDigits(port.text()));
    }

    private static String withoutZeros(RootPart port) {
        return port.text().replaceFirst("^0+", "");
    }

    /** Some forges have hosts for ssh on port 443; those are correct. */
    static Optional<RootProblem> httpPortUnderSsh(RootUnderReview root) {
        RootParts parts = root.parts();
        if (!root.isSsh()
                || !HTTP_PORTS.contains(parts.portNumber())
                || root.forge().speaksOnlySsh(parts.hostName())) {
            return Optional.empty();
        }
        String what = "has ssh on port " + parts.portNumber() + ", where web servers listen";
        return Optional.of(RootProblem.warning(
                        Fault.HTTP_PORT_UNDER_SSH, parts.port().orElseThrow(), what)
                .because("a web server ends it with \"kex_exchange_identification: Connection closed by remote host\":"
                        + " write the port of ssh, or an https URL"));
    }

    static Optional<RootProblem> sshPortUnderHttp(RootUnderReview root) {
        RootParts parts = root.parts();
        int port = parts.portNumber();
        if (!root.isHttp() || port == 0) {
            return Optional.empty();
        }
        return Recognition.bySshPort(port)
                .map(forge -> forge + " listens for ssh")
                .or(() -> port == 22 ? Optional.of("ssh servers listen") : Optional.empty())
                .map(who -> RootProblem.warning(
                                Fault.SSH_PORT_UNDER_HTTP,
                                parts.port().orElseThrow(),
                                "has " + parts.schemeName() + " on port " + port + ", where " + who)
                        .because("write the port of the web server, or an ssh URL"));
    }
}
