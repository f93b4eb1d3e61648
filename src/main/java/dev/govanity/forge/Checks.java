package dev.govanity.forge;

import dev.govanity.golang.RepoRoot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** All that is looked for in a repo root, but for secrets. */
final class Checks {
    /** Looks for one fault. */
    interface Check extends Function<Subject, Optional<Draft>> {}

    /** In the order in which they report, and in which their rewritings are applied. */
    private static final List<Check> ALL = List.of(
            FormChecks::spaceAround,
            FormChecks::remoteHelper,
            FormChecks::localPath,
            FormChecks::noScheme,
            FormChecks::fewSlashes,
            FormChecks::ambiguousPort,
            FormChecks::scpLike,
            SchemeChecks::upperCase,
            SchemeChecks::unknown,
            SchemeChecks::deprecated,
            AuthorityChecks::noHost,
            AuthorityChecks::leadingDash,
            AuthorityChecks::userUnderHttps,
            AuthorityChecks::secondAt,
            AuthorityChecks::unescapedUser,
            AuthorityChecks::sshWithoutUser,
            AuthorityChecks::sharedUserAtCodeCommit,
            PortChecks::portIsPath,
            PortChecks::twoColons,
            PortChecks::emptyPort,
            PortChecks::leadingZero,
            PortChecks::outOfRange,
            PortChecks::httpPortUnderSsh,
            PortChecks::sshPortUnderHttp,
            PathChecks::space,
            PathChecks::noPath,
            PathChecks::misplaced,
            PathChecks::queryOrFragment,
            PathChecks::slashAfterDotGit,
            PathChecks::missingDotGit,
            PathChecks::forbiddenDotGit);

    private Checks() {}

    /** Whatever go refuses is an error among these. */
    static List<Draft> of(Subject root) {
        List<Draft> found = new ArrayList<>();
        for (Check check : ALL) {
            check.apply(root).ifPresent(found::add);
        }
        if (found.stream().noneMatch(Draft::error)) {
            invalidUrl(root).ifPresent(found::add);
        }
        return found;
    }

    private static Optional<Draft> invalidUrl(Subject root) {
        return RepoRoot.check(root.text())
                .map(refusal -> Draft.error(
                                Fault.INVALID_URL,
                                new Part(root.text(), refusal.start(), refusal.end()),
                                "is no URL that go reads")
                        .because("go refuses it before any other program sees it"));
    }
}
