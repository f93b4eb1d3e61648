package dev.govanity.forge;

import dev.govanity.forge.RootParts.Form;
import dev.govanity.golang.Quote;
import dev.govanity.golang.Vcs;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks of a URL's scheme. */
final class SchemeChecks {
    /** The schemes that the programs can fetch from, which are more than go itself tries. */
    private static final Map<Vcs, Set<String>> KNOWN = Map.of(
            // curl's ftp is still built into git
            Vcs.GIT, Set.of("https", "ssh", "http", "git", "git+ssh", "ssh+git", "ftp", "ftps"),
            Vcs.HG, Set.of("https", "ssh", "http"),
            Vcs.FOSSIL, Set.of("https", "ssh", "http"),
            Vcs.SVN, Set.of("https", "svn+ssh", "http", "svn"),
            Vcs.BZR, Set.of("https", "bzr+ssh", "http", "bzr", "bzr+http", "bzr+https", "sftp", "ftp", "lp"),
            Vcs.MOD, Set.of("https", "http"));

    private SchemeChecks() {}

    /** Go also refuses file URLs for a module proxy. */
    static Optional<RootProblem> file(RootUnderReview root) {
        if (!root.parts().schemeName().equals("file")) {
            return Optional.empty();
        }
        return Optional.of(RootProblem.error(
                        Fault.LOCAL_PATH, root.parts().scheme().orElseThrow(), "is a path on the machine itself")
                .because(root.urlAdvice() + ": go fetches from elsewhere"));
    }

    static Optional<RootProblem> upperCase(RootUnderReview root) {
        String lower = root.parts().schemeName();
        RootPart where = root.parts().scheme().orElse(root.parts().body());
        if (lower.isEmpty() || lower.equals("file") || lower.equals(where.text())) {
            return Optional.empty();
        }
        return Optional.of(RootProblem.error(
                        Fault.UPPER_CASE_SCHEME,
                        where,
                        "has a scheme in upper case, which " + root.vcs().word() + " does not know")
                .mendedBy(where.replacedBy(lower)));
    }

    static Optional<RootProblem> unknown(RootUnderReview root) {
        if (!root.isForm(Form.URL) || isKnown(root.parts().schemeName(), root.vcs())) {
            return Optional.empty();
        }
        RootPart scheme = root.parts().scheme().orElseThrow();
        RootPart where = scheme.isEmpty() ? root.parts().body() : scheme;
        String whose = root.vcs() == Vcs.MOD
                ? "a module proxy cannot have"
                : root.vcs().word() + " does not know";
        return Optional.of(RootProblem.error(
                        Fault.UNKNOWN_SCHEME,
                        where,
                        "has the scheme " + Quote.quote(scheme.text()) + ", which " + whose)
                .because(root.urlAdvice()));
    }

    private static boolean isKnown(String scheme, Vcs vcs) {
        // another check reports file URLs
        return KNOWN.get(vcs).contains(scheme) || scheme.equals("file");
    }

    /** git's connect.c calls these deprecated, but still accepts them. */
    static Optional<RootProblem> deprecated(RootUnderReview root) {
        String scheme = root.parts().schemeName();
        if (!root.isGit() || !(scheme.equals("git+ssh") || scheme.equals("ssh+git"))) {
            return Optional.empty();
        }
        RootPart where = root.parts().scheme().orElseThrow();
        return Optional.of(RootProblem.warning(
                        Fault.DEPRECATED_SCHEME,
                        where,
                        "has the scheme " + Quote.quote(where.text()) + ", which git calls deprecated")
                .mendedBy(where.replacedBy("ssh")));
    }
}
