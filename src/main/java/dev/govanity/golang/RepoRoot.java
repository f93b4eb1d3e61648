package dev.govanity.golang;

import java.util.Optional;

/**
 * The repo root of a go-import tag: the URL that the go command hands to a version control system as it stands.
 *
 * <p>Go asks little of it: that it is a URL, that it has a scheme, that the scheme is not {@code file}. It need
 * not have a host, or a scheme that any tool knows; {@code github.com:acme/w.git} is a repo root of the scheme
 * {@code github.com}.
 */
public final class RepoRoot {
    private RepoRoot() {}

    /** What the go command reads of {@code root} in a tag: white space around it separates fields. */
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
