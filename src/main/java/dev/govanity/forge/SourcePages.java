package dev.govanity.forge;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The addresses where a forge shows code to people.
 *
 * @param homes convert the path of an http clone URL, without slashes at its end, to the path of the repository's page;
 *     the first that matches counts. If there are none, the page has the path of the clone URL without {@code .git}
 * @param directory the page of a directory, with {@code $home}, {@code $branch} and go-source's own {@code {/dir}}
 * @param file the page of a line, with {@code {file}} and {@code {line}} too
 * @param head whether the pages accept {@code HEAD} as the branch. GitHub and GitLab do; the others accept branches
 *     only, or it is not known
 * @param govanityurls the pages that govanityurls shows instead if no branch is named; empty if it does not know the
 *     forge
 * @param besideSsh whether the pages are on the host of its ssh URLs, on the port of https
 */
record SourcePages(
        List<Rewrite> homes,
        String directory,
        String file,
        boolean head,
        boolean besideSsh,
        Optional<OfGovanityurls> govanityurls) {
    /** It shows no code, or the addresses are not known. */
    static final SourcePages NONE = of("", "");

    /**
     * Pages as govanityurls (main.go, 2171d0d) derives them. It checks only the beginning of the root.
     *
     * @param directory the page of a directory, appended to the root as written
     * @param file the page of a line, appended to the root as written
     */
    record OfGovanityurls(String beginning, String directory, String file) {}

    boolean areKnown() {
        return !directory.isEmpty();
    }

    static SourcePages of(String directory, String file) {
        return new SourcePages(List.of(), directory, file, false, false, Optional.empty());
    }

    SourcePages withHead() {
        return new SourcePages(homes, directory, file, true, besideSsh, govanityurls);
    }

    SourcePages alsoBesideSsh() {
        return new SourcePages(homes, directory, file, head, true, govanityurls);
    }

    SourcePages asGovanityurls(String beginning, String directories, String files) {
        return new SourcePages(
                homes,
                directory,
                file,
                head,
                besideSsh,
                Optional.of(new OfGovanityurls(beginning, directories, files)));
    }

    SourcePages home(String clonePath, String pagePath) {
        List<Rewrite> more = Stream.concat(homes.stream(), Stream.of(Rewrite.of(clonePath, pagePath)))
                .toList();
        return new SourcePages(more, directory, file, head, besideSsh, govanityurls);
    }

    /** The path of the page; empty if the forge has no page for such a path. */
    Optional<String> homePath(String clonePath) {
        int end = clonePath.length();
        while (end > 0 && clonePath.charAt(end - 1) == '/') {
            end--;
        }
        String path = clonePath.substring(0, end);
        if (homes.isEmpty()) {
            return Optional.of(path.endsWith(".git") ? path.substring(0, end - ".git".length()) : path);
        }
        return homes.stream().flatMap(home -> home.apply(path).stream()).findFirst();
    }
}
