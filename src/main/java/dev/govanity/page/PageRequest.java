package dev.govanity.page;

import java.util.Locale;
import java.util.Objects;

/**
 * The parts of an HTTP request that the response depends on, as sent: nothing is decoded or cleaned yet.
 *
 * @param method as sent, case-sensitive
 * @param path the path of the request target, escapes and all
 * @param query the text after the first question mark; null if there is none
 * @param host the Host header, port included; null if there is none
 * @param ifNoneMatch the If-None-Match header, several joined by commas; null if there is none
 * @param accept the Accept header, several joined by commas; null if there is none, or if the go command asks
 */
public record PageRequest(String method, String path, String query, String host, String ifNoneMatch, String accept) {
    /** The query that the go command sends. */
    private static final String GO_GET = "go-get=1";

    public PageRequest {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(path, "path");
    }

    public ClientKind client() {
        return asksForGo(query) ? ClientKind.GO : ClientKind.PEOPLE;
    }

    /** Whether the client is probably a browser: other programs seldom accept HTML explicitly. */
    boolean acceptsHtml() {
        return accept != null && accept.toLowerCase(Locale.ROOT).contains("text/html");
    }

    /**
     * Whether a query contains the pair {@code go-get=1}. The go command sends nothing else, but a proxy between may
     * add pairs.
     *
     * @param query null if there is none
     */
    public static boolean asksForGo(String query) {
        if (query == null) {
            return false;
        }
        for (int at = query.indexOf(GO_GET); at >= 0; at = query.indexOf(GO_GET, at + 1)) {
            int end = at + GO_GET.length();
            boolean starts = at == 0 || query.charAt(at - 1) == '&';
            boolean ends = end == query.length() || query.charAt(end) == '&';
            if (starts && ends) {
                return true;
            }
        }
        return false;
    }
}
