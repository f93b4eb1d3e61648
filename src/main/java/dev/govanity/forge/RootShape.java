package dev.govanity.forge;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the path of every repository of a forge looks like, from the slash on, without query and fragment.
 *
 * @param transport where it looks so
 * @param shown for people: {@code /OWNER/REPO}
 * @param beginning the path up to the repository's name; what goes on behind it is no repository
 * @param belowPath whether the forge's web server may be installed below a path of its host, which then comes first
 */
record RootShape(Transport transport, String shown, Pattern beginning, boolean belowPath) {
    /** A name as GitHub, Gitea and Gogs allow it, or an escape. */
    private static final String NAME = "[A-Za-z0-9._%-]++";

    /** A shape that holds wherever the forge is installed. */
    static RootShape of(Transport transport, String shown, String regex) {
        return new RootShape(transport, shown, Pattern.compile(regex, Pattern.DOTALL), false);
    }

    /** An owner's name and a repository's. */
    static RootShape ownerAndRepo(Transport transport) {
        return of(transport, "/OWNER/REPO", "/+" + NAME + "/+" + NAME);
    }

    /** The same shape, which may come after a path if the forge is not on a host of its own. */
    RootShape belowAnyPath() {
        return new RootShape(transport, shown, beginning, true);
    }

    boolean fits(String path) {
        return lengthOfRoot(path) >= 0 && isSlashes(path, lengthOfRoot(path));
    }

    /** Where the repository's own path ends in a longer one; -1 if it does not begin so. */
    int lengthOfRoot(String path) {
        Matcher matcher = beginning.matcher(path);
        return matcher.lookingAt() && (matcher.end() == path.length() || path.charAt(matcher.end()) == '/')
                ? matcher.end()
                : -1;
    }

    /** Whether the path has at least as many elements as the shape, so that it may be one below another path. */
    boolean mayFitBelow(String path) {
        int end = path.length();
        int elements = (int) shown.chars().filter(c -> c == '/').count();
        for (int i = 0; i < elements; i++) {
            while (end > 0 && path.charAt(end - 1) == '/') {
                end--;
            }
            if (end == 0) {
                return false;
            }
            end = path.lastIndexOf('/', end - 1);
            if (end < 0) {
                return false;
            }
        }
        return fits(path.substring(end));
    }

    private static boolean isSlashes(String path, int start) {
        for (int i = start; i < path.length(); i++) {
            if (path.charAt(i) != '/') {
                return false;
            }
        }
        return true;
    }
}
