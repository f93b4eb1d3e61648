package dev.govanity.golang;

import static java.util.Objects.requireNonNull;

/**
 * The page that the go command asks about an import path, as cmd/go urlForImportPath (go1.26).
 *
 * <p>The path is used unchanged: upper case stays, and no character of a module path needs an escape.
 *
 * @param host the first path element
 * @param path the rest, with its slash; {@code /} if there is no rest
 */
public record DiscoveryUrl(String host, String path) {
    private static final String QUERY = "?go-get=1";

    public DiscoveryUrl {
        requireNonNull(host);
        requireNonNull(path);
    }

    /** The page for {@code importPath}, a module path or a prefix of one. */
    public static DiscoveryUrl of(String importPath) {
        int slash = importPath.indexOf('/');
        return slash < 0
                ? new DiscoveryUrl(importPath, "/")
                : new DiscoveryUrl(importPath.substring(0, slash), importPath.substring(slash));
    }

    /** The URL that go requests first. Unless GOINSECURE matches, it requests no other. */
    public String https() {
        return "https:" + withoutScheme();
    }

    /** The URL that go requests if GOINSECURE matches and https cannot be reached. */
    public String http() {
        return "http:" + withoutScheme();
    }

    /** The URL as some of Go's messages show it: {@code //host/path?go-get=1}. */
    public String withoutScheme() {
        return "//" + host + path + QUERY;
    }
}
