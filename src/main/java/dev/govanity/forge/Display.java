package dev.govanity.forge;

import java.util.Optional;

/** What follows the import prefix in a go-source tag. */
final class Display {
    private Display() {}

    static Optional<String> of(String repoRoot, Optional<String> branch) {
        return branch.isPresent() ? of(RootParts.of(repoRoot), branch.get()) : withoutBranch(repoRoot);
    }

    /** As govanityurls (main.go, 2171d0d), which looks at nothing but the beginning. */
    private static Optional<String> withoutBranch(String root) {
        if (root.startsWith("https://github.com/")) {
            return Optional.of(root + " " + root + "/tree/master{/dir} " + root + "/blob/master{/dir}/{file}#L{line}");
        }
        if (root.startsWith("https://bitbucket.org")) {
            return Optional.of(
                    root + " " + root + "/src/default{/dir} " + root + "/src/default{/dir}/{file}#{file}-{line}");
        }
        RootParts parts = RootParts.of(root);
        boolean head = Forge.of(parts).sourcePages().filter(SourcePages::head).isPresent();
        return head ? of(parts, "HEAD") : Optional.empty();
    }

    private static Optional<String> of(RootParts root, String branch) {
        return Forge.of(root)
                .sourcePages()
                .flatMap(pages -> home(root, pages)
                        .map(home -> home + " " + fill(pages.directory(), home, branch) + " "
                                + fill(pages.file(), home, branch)));
    }

    private static String fill(String template, String home, String branch) {
        return template.replace("$home", home).replace("$branch", UrlText.escapeBranch(branch));
    }

    /** The repository's page. Documentation servers follow only http and https. */
    private static Optional<String> home(RootParts root, SourcePages pages) {
        return switch (root.transport()) {
            case HTTP -> pages.homePath(root.path().text()).map(path -> webHost(root) + path);
            case SSH ->
                isOnSshHost(root, pages)
                        ? pages.homePath(root.path().text()).map(path -> "https://" + root.hostName() + path)
                        : Optional.empty();
            case OTHER -> Optional.empty();
        };
    }

    private static String webHost(RootParts root) {
        return root.schemeName() + "://" + root.hostAndPort().text();
    }

    /** Whether the forge is known by the host's name, and its pages are on the same host, port 443. */
    private static boolean isOnSshHost(RootParts root, SourcePages pages) {
        String host = root.hostName();
        Forge forge = Forge.of(root);
        return pages.besideSsh() && forge.hasHost(host) && !forge.speaksOnlySsh(host);
    }
}
