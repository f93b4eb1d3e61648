package dev.govanity.forge;

import dev.govanity.forge.RootParts.Form;
import dev.govanity.golang.RepoRoot;
import dev.govanity.golang.Vcs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** All checks of a repo root, except for secrets. */
final class Checks {
    /** Checks for one fault. */
    interface Check extends Function<RootUnderReview, Optional<RootProblem>> {}

    /** For a text that is not a URL, or has white space around it. */
    private static final List<Check> FORM = List.of(
            FormChecks::spaceAround,
            FormChecks::remoteHelper,
            FormChecks::missingColon,
            FormChecks::localPath,
            FormChecks::noScheme,
            FormChecks::fewSlashes,
            FormChecks::ambiguousPort,
            FormChecks::scpLike);

    /** For schemes other than the common ones. */
    private static final List<Check> SCHEME =
            List.of(SchemeChecks::file, SchemeChecks::upperCase, SchemeChecks::unknown, SchemeChecks::deprecated);

    private static final Set<String> USUAL_SCHEMES = Set.of("https", "ssh", "http");

    private static final List<Check> AUTHORITY =
            List.of(AuthorityChecks::noHost, AuthorityChecks::userUnderHttps, AuthorityChecks::ipv4MappedAddress);

    private static final List<Check> SSH_LOGIN = List.of(
            AuthorityChecks::leadingDash,
            AuthorityChecks::secondAt,
            AuthorityChecks::unescapedUser,
            AuthorityChecks::sshWithoutUser,
            AuthorityChecks::refusedAccount);

    /** For roots with a colon after the host. */
    private static final List<Check> PORT = List.of(
            PortChecks::portIsPath,
            PortChecks::twoColons,
            PortChecks::emptyPort,
            PortChecks::leadingZero,
            PortChecks::outOfRange,
            PortChecks::httpPortUnderSsh,
            PortChecks::sshPortUnderHttp);

    private static final List<Check> CHARACTERS = List.of(PathChecks::space, FormChecks::invisible);

    /** For git only: too little is known about the paths of other systems. */
    private static final List<Check> GIT_PATH = List.of(
            PathChecks::noPath,
            PathChecks::misplaced,
            PathChecks::queryOrFragment,
            PathChecks::slashAfterDotGit,
            PathChecks::dotGit);

    /** The checks that use the table of forges, for a root that is otherwise tidy. */
    private static final List<Check> FORGE =
            List.of(AuthorityChecks::refusedAccount, PathChecks::misplaced, PathChecks::dotGit);

    private static final List<Check> OTHER_VCS = List.of(PathChecks::otherVcs);

    private static final List<Check> NONE = List.of();

    private Checks() {}

    /** The problems, in the order in which it is best to fix them. Everything that go refuses is an error. */
    static List<RootProblem> of(RootUnderReview root) {
        return TidyRoot.is(root) ? found(root, FORGE) : all(root);
    }

    private static List<RootProblem> found(RootUnderReview root, List<Check> group) {
        List<RootProblem> found = new ArrayList<>(0);
        for (Check check : group) {
            Optional<RootProblem> problem = check.apply(root);
            if (problem.isPresent()) {
                found.add(problem.get());
            }
        }
        return found;
    }

    /** As {@link #of}, without the shortcut for tidy roots. */
    static List<RootProblem> all(RootUnderReview root) {
        Optional<RootProblem> placeholder = FormChecks.placeholder(root);
        if (placeholder.isPresent()) { // the text that replaces it is unknown
            return List.of(placeholder.get());
        }
        List<RootProblem> found = new ArrayList<>();
        groupsFor(root).forEach(group -> found.addAll(found(root, group)));
        if (found.stream().noneMatch(RootProblem::error)) {
            invalidUrl(root).ifPresent(found::add);
        }
        return found;
    }

    /**
     * The groups of checks that can find something. Files have up to a million roots, and most are valid, so the others
     * are skipped.
     */
    private static List<List<Check>> groupsFor(RootUnderReview root) {
        RootParts parts = root.parts();
        boolean odd = parts.form() != Form.URL || parts.body().isLess();
        boolean usual = root.isGit()
                && parts.scheme()
                        .filter(scheme -> USUAL_SCHEMES.contains(scheme.text()))
                        .isPresent();
        return List.of(
                odd ? FORM : NONE,
                usual ? NONE : SCHEME,
                AUTHORITY,
                root.isSsh() && root.vcs() != Vcs.MOD ? SSH_LOGIN : NONE,
                parts.port().isPresent() ? PORT : NONE,
                CHARACTERS,
                root.isGit() ? GIT_PATH : OTHER_VCS);
    }

    private static Optional<RootProblem> invalidUrl(RootUnderReview root) {
        RootPart body = root.parts().body();
        return RepoRoot.check(body.text())
                .map(refusal -> RootProblem.error(
                                Fault.INVALID_URL,
                                new RootPart(root.text(), body.start() + refusal.start(), body.start() + refusal.end()),
                                "is not a URL that go can read")
                        .because("go refuses it before any other program sees it"));
    }
}
