package dev.govanity.forge;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The form of the path of every repository on a forge, from the slash on, without query and fragment.
 *
 * @param transport the transport whose URLs have this form
 * @param shown the form for messages: {@code /OWNER/REPO}
 * @param beginning the path up to the repository's name; a longer path is not a repository
 * @param belowPath whether the forge's web server may be installed below a path of its host, which then comes first
 */
record RootShape(Transport transport, String shown, Pattern beginning, boolean belowPath) {
    /** A name as GitHub, Gitea and Gogs allow it, or an escape. */
    private static final String NAME = "[A-Za-z0-9._%-]++";

    /** A shape that is the same wherever the forge is installed. */
    static RootShape of(Transport transport, String shown, String regex) {
        return new RootShape(transport, shown, Pattern.compile(regex, Pattern.DOTALL), false);
    }

    /** An owner's name and a repository's. */
    static RootShape ownerAndRepo(Transport transport) {
        return of(transport, "/OWNER/REPO", "/+" + NAME + "/+" + NAME);
    }

    /** The same shape, but a path may come before it if the forge does not have a host of its own. */
    RootShape belowAnyPath() {
        return new RootShape(transport, shown, beginning, true);
    }

    boolean fits(String path) {
        return lengthOfRoot(path) >= 0 && isSlashes(path, lengthOfRoot(path));
    }

    /** The length of the repository's own path within a longer path; -1 if the path does not begin with this shape. */
    int lengthOfRoot(String path) {
        Matcher matcher = beginning.matcher(path);
        return matcher.lookingAt() && (matcher.end() == path.length() || path.charAt(matcher.end()) == '/')
                ? matcher.end()
                : -1;
    }

    /** Whether the path has at least as many elements as the shape, so that the forge may be installed below a path. */
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
