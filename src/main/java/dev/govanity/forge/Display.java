package dev.govanity.forge;

import java.util.Optional;

/**
 * The pages of one repository.
 *
 * @param root the root of the repository
 * @param forge the kind of host it is on
 * @param pages where such a forge has its pages
 */
record Display(RootParts root, Forge forge, SourcePages pages) {
    /** What follows the import prefix in a go-source tag, as {@link Forge#display}. */
    static Optional<String> of(String repoRoot, Forge forge, Optional<String> branch) {
        if (branch.isEmpty() && repoRoot.startsWith("https://github.com/")) {
            return Optional.of(ofGovanityurls(repoRoot, "/tree/master{/dir}", "/blob/master{/dir}/{file}#L{line}"));
        }
        if (branch.isEmpty() && repoRoot.startsWith("https://bitbucket.org")) {
            return Optional.of(
                    ofGovanityurls(repoRoot, "/src/default{/dir}", "/src/default{/dir}/{file}#{file}-{line}"));
        }
        Optional<SourcePages> pages = forge.sourcePages();
        return pages.isEmpty()
                ? Optional.empty()
                : new Display(RootParts.of(repoRoot), forge, pages.get()).fields(branch);
    }

    /** As govanityurls (main.go, 2171d0d), which looks at nothing but the beginning of the root. */
    private static String ofGovanityurls(String root, String directory, String file) {
        return root + " " + root + directory + " " + root + file;
    }

    private Optional<String> fields(Optional<String> branch) {
        Optional<String> shown = branch.or(() -> pages.head() ? Optional.of("HEAD") : Optional.empty());
        return shown.flatMap(name -> home().map(home -> fields(home, UrlText.escapeBranch(name))));
    }

    private String fields(String home, String branch) {
        return home + " " + fill(pages.directory(), home, branch) + " " + fill(pages.file(), home, branch);
    }

    private static String fill(String template, String home, String branch) {
        return template.replace("$home", home).replace("$branch", branch);
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

    /** Whether the forge is known by the host's name, and its pages are on the same host, on the port of https. */
    private boolean isOnSshHost() {
        return root.form() == RootParts.Form.URL
                && pages.besideSsh()
                && forge.hasHost(root.hostName())
                && !forge.speaksOnlySsh(root.hostName());
    }
}
