package dev.govanity.forge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a forge shows its repositories' code to people.
 *
 * @param homes turns the path of an http clone URL into the path of the repository's page; the first that fits counts
 * @param directory the page of a directory, with {@code $home}, {@code $branch} and go-source's own {@code {/dir}}
 * @param file the page of a line, with {@code {file}} and {@code {line}} too
 * @param head whether {@code HEAD} can stand for the branch
 * @param besideSsh whether the pages are on the host of its ssh URLs, on the port of https
 */
record SourcePages(List<Rewrite> homes, String directory, String file, boolean head, boolean besideSsh) {
    private static final Rewrite WITHOUT_DOT_GIT = Rewrite.of("(/.+?)(?:\\.git)?/*", "$1");

    static SourcePages of(String directory, String file) {
        return new SourcePages(List.of(WITHOUT_DOT_GIT), directory, file, false, false);
    }

    SourcePages withHead() {
        return new SourcePages(homes, directory, file, true, besideSsh);
    }

    SourcePages alsoBesideSsh() {
        return new SourcePages(homes, directory, file, head, true);
    }

    /** The first call replaces the usual page, which is the clone URL without {@code .git}. */
    SourcePages home(String clonePath, String pagePath) {
        List<Rewrite> more = new ArrayList<>(homes);
        more.remove(WITHOUT_DOT_GIT);
        more.add(Rewrite.of(clonePath, pagePath));
        return new SourcePages(List.copyOf(more), directory, file, head, besideSsh);
    }

    /** The path of the page; empty if the forge has no page for such a path. */
    Optional<String> homePath(String clonePath) {
        return homes.stream()
                .flatMap(rewrite -> rewrite.apply(clonePath).stream())
                .findFirst();
    }
}
