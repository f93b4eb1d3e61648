package dev.govanity.golang;

import java.util.Optional;

/**
 * The repo root of a go-import tag: the URL that the go command passes unchanged to a version control system.
 *
 * <p>Go checks only that it is a URL with a scheme other than {@code file}. It may lack a host, and no tool needs to
 * know the scheme: {@code github.com:acme/w.git} is a repo root with the scheme {@code github.com}.
 */
public final class RepoRoot {
    private RepoRoot() {}

    /** The root as the go command reads it from a tag: without white space around it, which separates fields. */
    public static String read(String root) {
        return WhiteSpace.trim(root);
    }

    /** Why the go command refuses {@code root}, as cmd/go validateRepoRoot (go1.26.2). */
    public static Optional<Refusal> check(String root) {
        UrlParser parser = new UrlParser(root);
        return parser.parse().or(() -> checkScheme(root, parser.scheme()));
    }

    private static Optional<Refusal> checkScheme(String root, String scheme) {
        if (scheme.isEmpty()) {
            return Optional.of(Refusal.whole(root, "no scheme"));
        }
        if (scheme.equals("file")) {
            return Optional.of(new Refusal("file scheme disallowed", 0, scheme.length()));
        }
        return Optional.empty();
    }

    /** The refusal as the go command prints it: {@code invalid repo root "…": …}. */
    public static String invalid(String root, Refusal refusal) {
        return "invalid repo root " + Quote.quote(root) + ": " + refusal.message();
    }
}
