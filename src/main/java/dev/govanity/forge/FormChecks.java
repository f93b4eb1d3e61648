package dev.govanity.forge;

import dev.govanity.forge.RootParts.Form;
import dev.govanity.golang.Quote;
import dev.govanity.golang.Vcs;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks of a root's form: whether it is a URL at all. */
final class FormChecks {
    private static final Pattern SCHEME_WITHOUT_COLON = Pattern.compile("(?i:https?|ssh)//");
    /** A variable that is a whole host, user or path element. A dollar sign within one may be part of a name. */
    private static final Pattern BARE_VARIABLE = Pattern.compile("(?<=^|[/@:])\\$[A-Z_][A-Z0-9_]*(?=$|[/@:.])");

    private FormChecks() {}

    static Optional<RootProblem> spaceAround(RootUnderReview root) {
        RootPart body = root.parts().body();
        if (!body.isLess()) {
            return Optional.empty();
        }
        RootPart where = body.start() > 0
                ? new RootPart(root.text(), 0, body.start())
                : new RootPart(root.text(), body.end(), root.text().length());
        return Optional.of(RootProblem.warning(Fault.SPACE_AROUND, where, "has white space around it")
                .mendedBy(body.text()));
    }

    static Optional<RootProblem> remoteHelper(RootUnderReview root) {
        if (!root.isForm(Form.HELPER)) {
            return Optional.empty();
        }
        String text = root.text();
        RootPart name = new RootPart(text, root.parts().path().start(), text.indexOf("::"));
        return Optional.of(RootProblem.error(
                        Fault.REMOTE_HELPER,
                        name.widened(0, 2),
                        "asks git for the remote helper " + Quote.quote(name.text()))
                .because(root.urlAdvice() + ": the helper would have to be on every host that runs go"));
    }

    /** {@code ${VAR}}, {@code $VAR} and <code>{{ .Values.x }}</code>, which vanity does not expand. */
    static Optional<RootProblem> placeholder(RootUnderReview root) {
        return placeholder(root.text(), "${", "}")
                .or(() -> placeholder(root.text(), "{{", "}}"))
                .or(() -> bareVariable(root.text()));
    }

    private static Optional<RootProblem> bareVariable(String text) {
        Matcher variable = BARE_VARIABLE.matcher(text);
        return text.indexOf('$') >= 0 && variable.find()
                ? Optional.of(placeholder(new RootPart(text, variable.start(), variable.end())))
                : Optional.empty();
    }

    private static Optional<RootProblem> placeholder(String text, String open, String close) {
        int start = text.indexOf(open);
        int end = start < 0 ? -1 : text.indexOf(close, start + open.length());
        if (end < 0) {
            return Optional.empty();
        }
        return Optional.of(placeholder(new RootPart(text, start, end + close.length())));
    }

    private static RootProblem placeholder(RootPart where) {
        return RootProblem.error(
                        Fault.PLACEHOLDER, where, "has " + Quote.quote(where.text()) + ", a variable or a template")
                .because("variables and templates are not expanded here, so substitute before vanity reads the file");
    }

    static Optional<RootProblem> missingColon(RootUnderReview root) {
        return slashesWithoutColon(root)
                .map(slashes -> RootProblem.error(Fault.MISSING_COLON, slashes, "lacks the colon after its scheme")
                        .mendedBy(slashes.replacedBy("://")));
    }

    private static Optional<RootPart> slashesWithoutColon(RootUnderReview root) {
        RootPart body = root.parts().body();
        Matcher scheme = SCHEME_WITHOUT_COLON.matcher(root.text()).region(body.start(), body.end());
        return root.isForm(Form.LOCAL) && scheme.lookingAt()
                ? Optional.of(new RootPart(root.text(), scheme.end() - 2, scheme.end()))
                : Optional.empty();
    }

    static Optional<RootProblem> localPath(RootUnderReview root) {
        if (!root.isForm(Form.LOCAL) || slashesWithoutColon(root).isPresent()) {
            return Optional.empty();
        }
        RootPart path = root.parts().path();
        String what = path.isEmpty() ? "is empty" : "is a path on the machine itself";
        return Optional.of(RootProblem.error(Fault.LOCAL_PATH, path, what)
                .because(root.urlAdvice() + ": go fetches from elsewhere"));
    }

    static Optional<RootProblem> noScheme(RootUnderReview root) {
        if (!root.isForm(Form.NO_SCHEME)) {
            return Optional.empty();
        }
        RootParts parts = root.parts();
        RootPart authority = parts.authority();
        RootPart where = authority.isEmpty() ? parts.body() : authority; // "#git@h" begins with its fragment
        String rest = parts.afterScheme().text();
        RootProblem problem = RootProblem.error(Fault.NO_SCHEME, where, "has no scheme");
        if (parts.userInfo().isPresent()) {
            return Optional.of(problem.mendedBy("ssh://" + rest));
        }
        RootReading https = new RootReading("https://" + rest, "it is fetched over https");
        if (root.vcs() == Vcs.MOD || root.forge().isPublicHost(parts.hostName())) {
            return Optional.of(problem.mendedBy(https.repoRoot()));
        }
        if (!root.isGit()) {
            return Optional.of(problem.mayMean(https));
        }
        String user = root.forge().row().ssh().account().orElse("git");
        return Optional.of(
                problem.mayMean(https, new RootReading("ssh://" + user + "@" + rest, "it is fetched over ssh")));
    }

    static Optional<RootProblem> fewSlashes(RootUnderReview root) {
        if (!root.isForm(Form.FEW_SLASHES)) {
            return Optional.empty();
        }
        RootParts parts = root.parts();
        int colon = parts.scheme().orElseThrow().end();
        int host = parts.authority().start();
        RootPart where = new RootPart(root.text(), colon, host);
        if (root.text().startsWith("\\", host)) {
            return Optional.of(backslashes(where));
        }
        return Optional.of(RootProblem.error(Fault.FEW_SLASHES, where, "lacks the two slashes after its scheme")
                .mendedBy(where.replacedBy("://")));
    }

    private static RootProblem backslashes(RootPart between) {
        String whole = between.whole();
        int host = between.end();
        while (host < whole.length() && whole.charAt(host) == '\\') {
            host++;
        }
        String rest = whole.substring(host).replace('\\', '/');
        return RootProblem.error(
                        Fault.FEW_SLASHES,
                        new RootPart(whole, between.start(), host),
                        "has backslashes where a URL has slashes")
                .mendedBy(whole.substring(0, between.start()) + "://" + rest);
    }

    /** Invisible characters, which come along when a root is copied from a page. */
    static Optional<RootProblem> invisible(RootUnderReview root) {
        String text = root.text();
        for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
            int character = text.codePointAt(i);
            if (isInvisible(character)) {
                RootPart where = new RootPart(text, i, text.offsetByCodePoints(i, 1));
                String what = String.format("has the invisible character U+%04X", character);
                boolean certain = character >= 0xfffe && character <= 0xffff;
                return Optional.of(RootProblem.of(Fault.INVISIBLE_CHARACTER, certain, where, what)
                        .because("type the root again"));
            }
        }
        return Optional.empty();
    }

    /** Whether a character is invisible. The characters that go refuses in any URL are left to another check. */
    private static boolean isInvisible(int character) {
        return switch (Character.getType(character)) {
            case Character.FORMAT -> true;
            case Character.CONTROL -> character > 0x7f && !UrlText.isSpace(character);
            default -> character == 0xfffe || character == 0xffff;
        };
    }

    /** Digits after the colon of {@code git@h:2222/x}. git reads them as the path (connect.c parse_connect_url). */
    static Optional<RootProblem> ambiguousPort(RootUnderReview root) {
        if (!hasAmbiguousPort(root)) {
            return Optional.empty();
        }
        RootParts parts = root.parts();
        String path = parts.path().text();
        String digits = upToSlashOrColon(path);
        String host = ScpLike.authority(parts);
        String rest = UrlText.escapePath(path.substring(digits.length()));
        boolean secondColon = rest.startsWith(":");
        String afterPort = secondColon ? rest.replaceFirst("^:/*", "/") : rest;
        RootPart where =
                new RootPart(root.text(), parts.path().start() - 1, parts.path().start() + digits.length());
        return Optional.of(RootProblem.error(
                        Fault.AMBIGUOUS_PORT,
                        where,
                        "has " + Quote.quote(digits)
                                + " after the colon, which git reads as a path and people as a port")
                .mayMean(
                        new RootReading("ssh://" + host + ":" + digits + afterPort, digits + " is the port"),
                        new RootReading(
                                "ssh://" + host + "/" + digits + rest,
                                digits + (secondColon ? " begins the path" : " is the first path element"))));
    }

    private static boolean hasAmbiguousPort(RootUnderReview root) {
        return root.isForm(Form.SCP_LIKE)
                && root.parts().port().isEmpty()
                && UrlText.isPort(upToSlashOrColon(root.parts().path().text()));
    }

    private static String upToSlashOrColon(String path) {
        int end = 0;
        while (end < path.length() && path.charAt(end) != '/' && path.charAt(end) != ':') {
            end++;
        }
        return path.substring(0, end);
    }

    static Optional<RootProblem> scpLike(RootUnderReview root) {
        if (!root.isForm(Form.SCP_LIKE) || hasAmbiguousPort(root)) {
            return Optional.empty();
        }
        RootParts parts = root.parts();
        RootPart colon =
                new RootPart(root.text(), parts.path().start() - 1, parts.path().start());
        RootProblem problem =
                RootProblem.error(Fault.SCP_LIKE, colon, "is git's short form of an ssh URL, and go takes only URLs");
        if (!root.isGit() || !ScpLike.hasUrl(parts)) {
            return Optional.of(problem.because(root.urlAdvice()));
        }
        RootReading[] readings = ScpLike.readings(parts);
        if (readings.length > 0) {
            return Optional.of(problem.mayMean(readings));
        }
        RootProblem mended = problem.mendedBy(ScpLike.url(parts));
        return Optional.of(ScpLike.homeUrl(parts)
                .filter(home -> root.forge().row().ssh().fromHome())
                .map(home ->
                        mended.because("a plain sshd reads such a path from the home directory: " + Quote.quote(home)))
                .orElse(mended));
    }
}
