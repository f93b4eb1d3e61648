package dev.govanity.forge;

import dev.govanity.golang.RepoRoot;
import dev.govanity.golang.Vcs;
import java.util.Optional;

/**
 * A repo root under examination.
 *
 * @param parts its parts
 * @param forge the kind of host it is on
 * @param vcs the system that fetches it
 * @param kinds the kinds of hosts
 */
record RootUnderReview(RootParts parts, Forge forge, Vcs vcs, HostKinds kinds) {
    /** If nothing shows the vcs, git is assumed: most roots are git's, and go by default allows little else. */
    static RootUnderReview of(String root, Optional<Vcs> vcs, HostKinds kinds) {
        RootParts parts = RootParts.of(root);
        Optional<Vcs> known = vcs.isPresent() ? vcs : VcsInference.of(parts, kinds);
        return new RootUnderReview(parts, Forge.of(parts, kinds), known.orElse(Vcs.GIT), kinds);
    }

    String text() {
        return parts.text();
    }

    boolean isGit() {
        return vcs == Vcs.GIT;
    }

    boolean isSsh() {
        return parts.transport() == Transport.SSH;
    }

    boolean isHttp() {
        return parts.transport() == Transport.HTTP;
    }

    /** How certain it is that the host is of the kind of {@link #forge}. */
    HostKinds.Certainty certainty() {
        return kinds.certainty(parts.hostName());
    }

    boolean isForm(RootParts.Form form) {
        return parts.form() == form;
    }

    /** What to write if the root gives no clue. */
    String urlAdvice() {
        return switch (vcs) {
            case MOD -> "write the https URL of a module proxy";
            case SVN -> "write the repository's https or svn+ssh URL";
            case BZR -> "write the repository's https or bzr+ssh URL";
            case GIT, HG, FOSSIL -> "write the repository's https or ssh URL";
        };
    }

    /** Whether the go command refuses the root. It ignores white space around it. */
    boolean isRefusedByGo() {
        return RepoRoot.check(parts.body().text()).isPresent();
    }
}
