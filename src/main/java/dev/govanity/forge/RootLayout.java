package dev.govanity.forge;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the paths of a forge's repo roots look like.
 *
 * @param dotGit what {@code .git} at their end means
 * @param misplaced paths that people write but that are not a repository there; the first that matches counts
 * @param shapes what all paths look like; empty if the forge lets its users choose
 */
record RootLayout(DotGit dotGit, List<Misplaced> misplaced, List<RootShape> shapes) {
    /** A path of any shape, as far as is known. */
    static RootLayout of(DotGit dotGit) {
        return new RootLayout(dotGit, List.of(), List.of());
    }

    /** Every repository has a path of this shape, and no other path is a repository. */
    RootLayout shape(RootShape only) {
        return new RootLayout(
                dotGit,
                misplaced,
                Stream.concat(shapes.stream(), Stream.of(only)).toList());
    }

    /** Pages for people that look like repositories: the paths of the pages, and of the repository. */
    RootLayout browserPage(String shape, String repository) {
        return with(new Misplaced(
                Fault.BROWSER_URL,
                Transport.HTTP,
                Rewrite.of(shape, repository),
                true,
                "is a page for browsers and no repository",
                "a root cannot name a branch or a directory",
                Optional.of("the repository of that page is meant")));
    }

    /** Paths that cannot work there, and what to write instead. */
    RootLayout wrong(Fault fault, Transport transport, String shape, String instead, String what) {
        return with(new Misplaced(fault, transport, Rewrite.of(shape, instead), true, what, "", Optional.empty()));
    }

    /** Paths that cannot work there, over ssh or http, and what to write instead. */
    RootLayout wrong(Fault fault, String shape, String instead, String what) {
        return wrong(fault, Transport.SSH, shape, instead, what).wrong(fault, Transport.HTTP, shape, instead, what);
    }

    /** Paths that cannot work there, where only the author knows what to write instead. */
    RootLayout incomplete(Fault fault, Transport transport, String shape, String what, String why) {
        return with(new Misplaced(
                fault, transport, Rewrite.of("(" + shape + ")", "$1"), true, what, why, Optional.empty()));
    }

    /** Paths that are probably a mistake, and what to write instead. */
    RootLayout unlikely(Fault fault, Transport transport, String shape, String instead, String what) {
        return with(new Misplaced(fault, transport, Rewrite.of(shape, instead), false, what, "", Optional.empty()));
    }

    /** Paths that work for some users, and what to write if {@code meaning} applies. */
    RootLayout doubtful(
            Fault fault, Transport transport, String shape, String instead, String what, String meaning, String why) {
        return with(
                new Misplaced(fault, transport, Rewrite.of(shape, instead), false, what, why, Optional.of(meaning)));
    }

    private RootLayout with(Misplaced more) {
        return new RootLayout(
                dotGit, Stream.concat(misplaced.stream(), Stream.of(more)).toList(), shapes);
    }
}
