package dev.govanity.forge;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The web pages of one module's code.
 *
 * @param root the root of the repository
 * @param forge the kind of host it is on
 * @param pages the addresses of the forge's pages
 * @param subdir the module's directory in the repository, as a template has it and with a leading slash; "" for none
 * @param kinds the kinds of hosts
 */
record Display(RootParts root, Forge forge, SourcePages pages, String subdir, HostKinds kinds) {
    private static final String DIRECTORY = "{/dir}";

    private static final List<SourcePages.OfGovanityurls> OF_GOVANITYURLS = Arrays.stream(Forge.values())
            .flatMap(forge -> forge.row().pages().govanityurls().stream())
            .toList();

    /** What follows the import prefix in a go-source tag, as {@link Forge#display}. */
    static Optional<String> of(String repoRoot, Forge forge, Optional<String> branch, String subdir, HostKinds kinds) {
        String below = subdir.isEmpty() ? "" : "/" + UrlText.escapeBranch(subdir);
        if (branch.isEmpty()) {
            for (SourcePages.OfGovanityurls theirs : OF_GOVANITYURLS) {
                if (repoRoot.startsWith(theirs.beginning())) {
                    return Optional.of(repoRoot + " " + repoRoot + below(theirs.directory(), below) + " " + repoRoot
                            + below(theirs.file(), below));
                }
            }
        }
        SourcePages pages = forge.row().pages();
        return pages.areKnown()
                ? new Display(RootParts.of(repoRoot), forge, pages, below, kinds).fields(branch)
                : Optional.empty();
    }

    private static String below(String template, String subdir) {
        return subdir.isEmpty() ? template : template.replace(DIRECTORY, subdir + DIRECTORY);
    }

    private Optional<String> fields(Optional<String> branch) {
        Optional<String> shown = branch.or(() -> pages.head() ? Optional.of("HEAD") : Optional.empty());
        return shown.flatMap(name -> home().map(home -> fields(home, UrlText.escapeBranch(name))));
    }

    private String fields(String home, String branch) {
        return home + " " + fill(pages.directory(), home, branch) + " " + fill(pages.file(), home, branch);
    }

    private String fill(String template, String home, String branch) {
        return below(template, subdir).replace("$home", home).replace("$branch", branch);
    }

    /** The repository's page. Documentation servers follow only http and https. */
    private Optional<String> home() {
        return webHost().flatMap(host -> pages.homePath(root.path().text()).map(path -> host + path));
    }

    private Optional<String> webHost() {
        return switch (root.transport()) {
            case HTTP ->
                Optional.of(root.schemeName() + "://" + root.hostAndPort().text());
            case SSH -> isOnSshHost() ? Optional.of("https://" + root.hostName()) : Optional.empty();
            case OTHER -> Optional.empty();
        };
    }

    /** Whether the host name shows the forge, and its pages are on the same host, on the https port. */
    private boolean isOnSshHost() {
        return root.form() == RootParts.Form.URL
                && pages.besideSsh()
                && kinds.byHost(root.hostName()).filter(forge::equals).isPresent()
                && !forge.speaksOnlySsh(root.hostName());
    }
}
