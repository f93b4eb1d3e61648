package dev.govanity.golang;

import static java.util.Objects.requireNonNull;

/**
 * A list of path prefix patterns, as in GOPRIVATE, GONOPROXY, GONOSUMDB and GOINSECURE: {@code
 * *.corp.example.com,example.org/private}.
 *
 * @param list the patterns with commas between them; empty ones match nothing
 */
public record GlobPatterns(String list) {
    public GlobPatterns {
        requireNonNull(list);
    }

    /**
     * Whether some pattern of N elements matches the first N elements of {@code path}, as
     * golang.org/x/mod/module MatchPrefixPatterns (go1.26). A malformed pattern matches nothing.
     */
    public boolean match(String path) {
        for (String item : list.split(",", -1)) {
            String glob = item.endsWith("/") ? item.substring(0, item.length() - 1) : item;
            if (!glob.isEmpty() && matchPrefix(glob, path)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matchPrefix(String glob, String path) {
        long slashes = glob.chars().filter(c -> c == '/').count();
        int end = -1;
        for (long i = 0; i <= slashes; i++) {
            end = path.indexOf('/', end + 1);
            if (end < 0) {
                return i == slashes && Glob.match(glob, path);
            }
        }
        return Glob.match(glob, path.substring(0, end));
    }
}
