package dev.govanity.forge;

import dev.govanity.forge.RootParts.Form;
import dev.govanity.golang.Quote;
import dev.govanity.golang.Vcs;
import java.util.Optional;
import java.util.Set;

/** What is wrong with a URL's scheme. */
final class SchemeChecks {
    private SchemeChecks() {}

    static Optional<Draft> upperCase(Subject root) {
        String lower = root.parts().schemeName();
        Part where = root.parts().scheme().orElse(root.parts().body());
        if (lower.isEmpty() || lower.equals("file") || lower.equals(where.text())) {
            return Optional.empty();
        }
        return Optional.of(Draft.error(
                        Fault.UPPER_CASE_SCHEME,
                        where,
                        "has a scheme in upper case, which " + root.vcs().word() + " does not know")
                .mendedBy(where.replacedBy(lower)));
    }

    static Optional<Draft> unknown(Subject root) {
        if (!root.isForm(Form.URL) || isKnown(root.parts().schemeName(), root.vcs())) {
            return Optional.empty();
        }
        Part scheme = root.parts().scheme().orElseThrow();
        Part where = scheme.isEmpty() ? root.parts().body() : scheme;
        String whose = root.vcs() == Vcs.MOD
                ? "a module proxy cannot have"
                : root.vcs().word() + " does not know";
        return Optional.of(Draft.error(
                        Fault.UNKNOWN_SCHEME,
                        where,
                        "has the scheme " + Quote.quote(scheme.text()) + ", which " + whose)
                .because(root.urlAdvice()));
    }

    /** Whether the vcs can fetch from such URLs; a file is another check's. */
    private static boolean isKnown(String scheme, Vcs vcs) {
        Set<String> known = switch (vcs) {
            // curl's ftp is still built into git
            case GIT -> Set.of("https", "ssh", "http", "git", "git+ssh", "ssh+git", "ftp", "ftps");
            case HG, FOSSIL -> Set.of("https", "ssh", "http");
            case SVN -> Set.of("https", "svn+ssh", "http", "svn");
            case BZR -> Set.of("https", "bzr+ssh", "http", "bzr", "bzr+http", "bzr+https", "sftp", "ftp", "lp");
            case MOD -> Set.of("https", "http");
        };
        return known.contains(scheme) || scheme.equals("file");
    }

    /** git's connect.c calls these deprecated, and knows them still. */
    static Optional<Draft> deprecated(Subject root) {
        String scheme = root.parts().schemeName();
        if (!root.isGit() || !(scheme.equals("git+ssh") || scheme.equals("ssh+git"))) {
            return Optional.empty();
        }
        Part where = root.parts().scheme().orElseThrow();
        return Optional.of(Draft.warning(
                        Fault.DEPRECATED_SCHEME,
                        where,
                        "has the scheme " + Quote.quote(where.text()) + ", which git calls deprecated")
                .mendedBy(where.replacedBy("ssh")));
    }
}
