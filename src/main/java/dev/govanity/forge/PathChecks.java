package dev.govanity.forge;

import dev.govanity.forge.RootParts.Form;
import dev.govanity.golang.Quote;
import dev.govanity.golang.Vcs;
import java.util.Optional;
import java.util.regex.Pattern;

/** Checks of the path, for git and for the forge. */
final class PathChecks {
    private static final String DOT_GIT = ".git";

    /** More than an owner's page. */
    private static final Pattern TWO_ELEMENTS = Pattern.compile("/[^/]+/.*[^/]");

    /** As in a module path. */
    private static final Pattern MAJOR_VERSION = Pattern.compile("v(?:[2-9]|[1-9][0-9]+)");

    private PathChecks() {}

    /** In an scp-like root, the conversion to a URL escapes the space. */
    static Optional<RootProblem> space(RootUnderReview root) {
        RootPart body = root.parts().body();
        int start = body.start();
        while (start < body.end() && !UrlText.isSpace(root.text().charAt(start))) {
            start++;
        }
        if (start == body.end() || !(root.isForm(Form.URL) || root.isForm(Form.NO_SCHEME))) {
            return Optional.empty();
        }
        RootProblem problem =
                RootProblem.error(Fault.SPACE, new RootPart(root.text(), start, start + 1), "has white space within");
        RootPart path = root.parts().pathAndSuffix();
        if (start < path.start()) {
            return Optional.of(problem.because("go takes it for the end of the root: hosts have no spaces"));
        }
        RootProblem space = problem.because("go takes a space for the end of the root");
        String escaped = path.replacedBy(UrlText.escapeSpaces(path.text()));
        int end = UrlText.endBeforeSpace(path.text());
        return Optional.of(
                end < 0
                        ? space.mendedBy(escaped)
                        : space.mayMean(
                                RootReading.endingThere(path.from(end).replacedBy("")),
                                RootReading.withSpace(escaped)));
    }

    static Optional<RootProblem> noPath(RootUnderReview root) {
        RootParts parts = root.parts();
        boolean bare = parts.path().isEmpty() || parts.path().text().equals("/");
        if (!bare
                || !hasWholePath(root)
                || parts.suffix().isPresent()
                || parts.host().isEmpty()
                || parts.host().text().startsWith("\\")) {
            return Optional.empty();
        }
        return Optional.of(
                RootProblem.of(Fault.NO_PATH, !root.isHttp(), parts.authority(), "names a host and no repository on it")
                        .because("write the repository's path after the host"));
    }

    /** The first problem with the path according to the forge's row. */
    static Optional<RootProblem> misplaced(RootUnderReview root) {
        if (!root.isForm(Form.URL) || !hasWholePath(root)) {
            return Optional.empty();
        }
        RootPart path = root.parts().pathAndSuffix();
        for (Misplaced rule : root.forge().row().layout().misplaced()) {
            Optional<String> instead = rule.insteadOf(path.text(), root.parts().transport());
            if (instead.isPresent()) {
                return Optional.of(misplaced(path, rule, instead.get()));
            }
        }
        return outOfShape(root);
    }

    /** An error if the forge is certain, and a warning if only the host's name suggests it. */
    private static Optional<RootProblem> outOfShape(RootUnderReview root) {
        RootPart path = root.parts().path();
        String text = path.text();
        HostKinds.Certainty certainty = root.certainty();
        if (certainty == HostKinds.Certainty.GUESSED || isBare(text) || !hasPlainCharacters(text)) {
            return Optional.empty();
        }
        for (RootShape shape : root.forge().row().layout().shapes()) {
            if (shape.transport() == root.parts().transport() && !fits(shape, text, certainty)) {
                return Optional.of(outOfShape(root, path, shape));
            }
        }
        return Optional.empty();
    }

    private static boolean fits(RootShape shape, String path, HostKinds.Certainty certainty) {
        boolean anyPath = shape.belowPath() && certainty != HostKinds.Certainty.KNOWN;
        return shape.fits(path) || (anyPath && shape.mayFitBelow(path));
    }

    private static RootProblem outOfShape(RootUnderReview root, RootPart path, RootShape shape) {
        String text = path.text();
        RootProblem problem = RootProblem.of(
                Fault.FORGE_LAYOUT,
                root.certainty() != HostKinds.Certainty.NAMED,
                path,
                "has the path " + Quote.quote(text) + ", and " + repositories(root) + " are at " + shape.shown());
        int end = shape.lengthOfRoot(text);
        if (end < 0) {
            boolean pattern = text.indexOf('*') >= 0;
            return problem.because(
                    pattern
                            ? "write an entry for each repository: \"*\" is not expanded"
                            : "write the path of a repository");
        }
        String rest = withoutSlashes(text.substring(end));
        String mended = path.from(end).replacedBy("");
        if (problem.error() && MAJOR_VERSION.matcher(rest).matches()) {
            return problem.because("a major version is no part of a root").mendedBy(mended);
        }
        if (rest.endsWith(DOT_GIT)) {
            return problem.because("write the path of a repository");
        }
        return problem.mayMean(
                new RootReading(mended, Quote.quote(rest) + " is a directory in that repository, which subdir names"));
    }

    /**
     * The repositories that a message is about. A public host is named itself: users of Codeberg do not think of it as
     * Gitea.
     */
    private static String repositories(RootUnderReview root) {
        return root.certainty() == HostKinds.Certainty.KNOWN
                ? "repositories on " + root.parts().hostName()
                : root.forge() + "'s repositories";
    }

    /** Whether a path has only plain characters. Other checks report the rest, and a brace may belong to a variable. */
    private static boolean hasPlainCharacters(String path) {
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c <= ' ' || c >= 0x7f || c == '{' || c == '$') {
                return false;
            }
        }
        return true;
    }

    private static String withoutSlashes(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && text.charAt(start) == '/') {
            start++;
        }
        while (end > start && text.charAt(end - 1) == '/') {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isBare(String path) {
        return withoutSlashes(path).isEmpty();
    }

    private static RootProblem misplaced(RootPart path, Misplaced rule, String instead) {
        RootPart where = path.differenceFrom(instead);
        RootProblem problem = RootProblem.of(rule.fault(), rule.certain(), where.isEmpty() ? path : where, rule.what())
                .because(rule.why());
        String mended = path.replacedBy(instead);
        if (rule.meaning().isPresent()) {
            return problem.mayMean(new RootReading(mended, rule.meaning().get()));
        }
        return instead.equals(path.text()) ? problem : problem.mendedBy(mended);
    }

    static Optional<RootProblem> queryOrFragment(RootUnderReview root) {
        Optional<RootPart> suffix = root.parts().suffix();
        if (suffix.isEmpty() || misplaced(root).filter(RootProblem::error).isPresent()) {
            return Optional.empty();
        }
        RootPart where = suffix.orElseThrow();
        int hash = where.text().indexOf('#');
        if (root.isHttp() && hash >= 0) {
            RootPart fragment = where.from(hash);
            return Optional.of(
                    RootProblem.error(Fault.QUERY_OR_FRAGMENT, fragment, "has a fragment, which no server ever sees")
                            .because("go has no way to name a branch in a root")
                            .mendedBy(fragment.replacedBy("")));
        }
        return Optional.of(RootProblem.warning(
                        Fault.QUERY_OR_FRAGMENT, where, "has " + Quote.quote(where.text()) + " behind the path")
                .because("git sends it as part of the path, and go has no way to name a branch in a root"));
    }

    static Optional<RootProblem> slashAfterDotGit(RootUnderReview root) {
        RootPart path = root.parts().path();
        String text = path.text();
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '/') {
            end--;
        }
        if (end == text.length() || !text.startsWith(DOT_GIT, end - DOT_GIT.length())) {
            return Optional.empty();
        }
        RootPart slashes = path.from(end);
        return Optional.of(RootProblem.warning(Fault.SLASH_AFTER_DOT_GIT, slashes, "has a slash after .git")
                .mendedBy(slashes.replacedBy("")));
    }

    static Optional<RootProblem> dotGit(RootUnderReview root) {
        DotGit meaning = root.forge().row().layout().dotGit();
        if (meaning == DotGit.OPTIONAL || !root.isForm(Form.URL) || !hasWholePath(root)) {
            return Optional.empty();
        }
        String path = root.parts().path().text();
        boolean hasOne = path.endsWith(DOT_GIT) && !path.endsWith("/" + DOT_GIT);
        return switch (meaning) {
            case EXPECTED -> hasOne || !root.isHttp() ? Optional.empty() : missingDotGit(root);
            case LITERAL, FORBIDDEN -> hasOne ? Optional.of(forbiddenDotGit(root)) : Optional.empty();
            case OPTIONAL -> Optional.empty();
        };
    }

    private static Optional<RootProblem> missingDotGit(RootUnderReview root) {
        RootPart path = root.parts().path();
        if (root.parts().suffix().isPresent()
                || !TWO_ELEMENTS.matcher(path.text()).matches()
                || FormChecks.invisible(root).isPresent()
                || misplaced(root).isPresent()) {
            return Optional.empty();
        }
        String what = "has no .git at its end, as " + root.forge() + "'s clone URLs have";
        return Optional.of(RootProblem.warning(Fault.MISSING_DOT_GIT, path, what)
                .because("some versions answer with a redirect, or refuse")
                .mendedBy(path.replacedBy(path.text() + DOT_GIT)));
    }

    private static RootProblem forbiddenDotGit(RootUnderReview root) {
        RootPart path = root.parts().path();
        RootPart ending = path.from(path.text().length() - DOT_GIT.length());
        if (root.forge().row().layout().dotGit() == DotGit.LITERAL) {
            String what = "ends in .git, which " + root.forge() + " takes for a part of the name";
            return RootProblem.warning(Fault.FORBIDDEN_DOT_GIT, ending, what)
                    .because("leave it out unless the repository is named so");
        }
        boolean certain = root.certainty() != HostKinds.Certainty.GUESSED;
        String what = "ends in .git, which no repository of " + root.forge() + " does";
        return RootProblem.of(Fault.FORBIDDEN_DOT_GIT, certain, ending, what).mendedBy(ending.replacedBy(""));
    }

    /** Finds a root that shows a version control system other than the given one. */
    static Optional<RootProblem> otherVcs(RootUnderReview root) {
        Optional<Vcs> ending = VcsInference.byEnding(root.parts());
        Optional<Vcs> only = root.certainty() == HostKinds.Certainty.GUESSED || root.vcs() == Vcs.MOD
                ? Optional.empty()
                : root.forge().row().vcs();
        return ending.filter(vcs -> vcs != root.vcs())
                .map(vcs -> otherVcs(root, vcs, "ends in ." + vcs.word()))
                .or(() -> only.filter(vcs -> vcs != root.vcs())
                        .map(vcs -> otherVcs(root, vcs, "is on " + root.forge() + ", which has only " + vcs.word())));
    }

    private static RootProblem otherVcs(RootUnderReview root, Vcs likely, String what) {
        RootPart path = root.parts().path();
        return RootProblem.warning(
                        Fault.VCS_MISMATCH,
                        path.isEmpty() ? root.parts().body() : path,
                        what + ", and its vcs is " + root.vcs().word())
                .because("write \"vcs: " + likely.word() + "\" if it is a repository of " + likely.word());
    }

    /** Whether no part of the path is in the place of the port. */
    private static boolean hasWholePath(RootUnderReview root) {
        return root.parts()
                .port()
                .filter(port -> !port.isEmpty() && !UrlText.isDigits(port.text()))
                .isEmpty();
    }
}
