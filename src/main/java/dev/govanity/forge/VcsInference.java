package dev.govanity.forge;

import dev.govanity.golang.Vcs;
import java.util.List;
import java.util.Optional;

/**
 * The version control system that a repo root itself shows.
 *
 * <p>govanityurls infers git for {@code https://github.com/} and nothing else. This class infers none only if a
 * repository of another system could have the same URL.
 */
final class VcsInference {
    private static final List<Vcs> WITH_ENDING = List.of(Vcs.GIT, Vcs.HG, Vcs.SVN, Vcs.FOSSIL);

    private VcsInference() {}

    static Optional<Vcs> of(RootParts root, HostKinds kinds) {
        return byScheme(root)
                .or(() -> Recognition.vcsByPath(root.path().text()))
                .or(() -> byEnding(root))
                .or(() -> byUser(root))
                .or(() -> byForge(root, kinds));
    }

    private static Optional<Vcs> byScheme(RootParts root) {
        return switch (root.schemeName()) {
            case "git", "git+ssh", "ssh+git" -> Optional.of(Vcs.GIT);
            case "svn", "svn+ssh" -> Optional.of(Vcs.SVN);
            case "bzr", "bzr+ssh" -> Optional.of(Vcs.BZR);
            // only git has this form
            default -> root.form() == RootParts.Form.SCP_LIKE ? Optional.of(Vcs.GIT) : Optional.empty();
        };
    }

    /** By the usual name of a directory of that system. */
    static Optional<Vcs> byEnding(RootParts root) {
        String path = root.path().text();
        int end = path.endsWith("/") ? path.length() - 1 : path.length();
        return WITH_ENDING.stream()
                .filter(vcs ->
                        path.startsWith("." + vcs.word(), end - vcs.word().length() - 1))
                .findFirst();
    }

    /** By the forge. The form of a path alone is usually too weak a sign. */
    private static Optional<Vcs> byForge(RootParts root, HostKinds kinds) {
        return kinds.byHost(root.hostName())
                .or(() ->
                        root.transport() == Transport.SSH ? Recognition.bySshPort(root.portNumber()) : Optional.empty())
                .flatMap(forge -> forge.row().vcs());
    }

    /** By the accounts that all users of a forge share: {@code ssh://git@}, {@code ssh://hg@}. */
    private static Optional<Vcs> byUser(RootParts root) {
        if (root.transport() != Transport.SSH) {
            return Optional.empty();
        }
        return switch (root.userText()) {
            case "git" -> Optional.of(Vcs.GIT);
            case "hg" -> Optional.of(Vcs.HG);
            default -> Optional.empty();
        };
    }
}
