package dev.govanity.forge;

import dev.govanity.forge.RootParts.Form;
import dev.govanity.golang.RepoRoot;
import dev.govanity.golang.Vcs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** All that is looked for in a repo root, but for secrets. */
final class Checks {
    /** Looks for one fault. */
    interface Check extends Function<RootUnderReview, Optional<RootProblem>> {}

    /** For whatever is no URL, or has white space around it. */
    private static final List<Check> FORM = List.of(
            FormChecks::spaceAround,
            FormChecks::remoteHelper,
            FormChecks::missingColon,
            FormChecks::localPath,
            FormChecks::noScheme,
            FormChecks::fewSlashes,
            FormChecks::ambiguousPort,
            FormChecks::scpLike);

    /** For schemes other than those that git users write every day. */
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

    /** For whatever has a colon after its host. */
    private static final List<Check> PORT = List.of(
            PortChecks::portIsPath,
            PortChecks::twoColons,
            PortChecks::emptyPort,
            PortChecks::leadingZero,
            PortChecks::outOfRange,
            PortChecks::httpPortUnderSsh,
            PortChecks::sshPortUnderHttp);

    private static final List<Check> CHARACTERS = List.of(PathChecks::space, FormChecks::invisible);

    /** For git: of the others' paths too little is known. */
    private static final List<Check> GIT_PATH = List.of(
            PathChecks::noPath,
            PathChecks::misplaced,
            PathChecks::queryOrFragment,
            PathChecks::slashAfterDotGit,
            PathChecks::dotGit);

    /** What the table of forges can say of a root that is tidy otherwise. */
    private static final List<Check> FORGE =
            List.of(AuthorityChecks::refusedAccount, PathChecks::misplaced, PathChecks::dotGit);

    private static final List<Check> OTHER_VCS = List.of(PathChecks::otherVcs);

    private static final List<Check> NONE = List.of();

    private Checks() {}

    /** What is found, in the order in which it is best mended; whatever go refuses is an error. */
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

    /** The same, whether the root is tidy or not. */
    static List<RootProblem> all(RootUnderReview root) {
        Optional<RootProblem> placeholder = FormChecks.placeholder(root);
        if (placeholder.isPresent()) { // of what will stand there nothing is known
            return List.of(placeholder.get());
        }
        List<RootProblem> found = new ArrayList<>();
        groupsFor(root).forEach(group -> found.addAll(found(root, group)));
        if (found.stream().noneMatch(RootProblem::error)) {
            invalidUrl(root).ifPresent(found::add);
        }
        return found;
    }

    /** Files have up to a million roots, and most of them are fine: what cannot be found is not looked for. */
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
                                "is no URL that go reads")
                        .because("go refuses it before any other program sees it"));
    }
}
