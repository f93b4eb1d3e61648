package dev.govanity.page;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Answers of one plain line: the go command shows those to its user as {@code server response: …}, and never HTML (go
 * command, internal/web, HTTPError).
 */
final class Lines {
    private Lines() {}

    static Response methodNotAllowed(Asker asker) {
        List<Header> headers = List.of(Header.TEXT, Header.NO_STORE, Header.ALLOW, Header.NO_SNIFF);
        return line(405, asker, Outcome.METHOD_NOT_ALLOWED, headers, "only GET and HEAD are answered here");
    }

    /**
     * @param status 400, or a more exact one of the 4xx and 5xx
     * @param reason what is wrong with the request
     */
    static Response refused(int status, Asker asker, String reason) {
        boolean ours = status == 500 || status == 503; // and not, say, 505: a version of HTTP that nobody asked for
        Outcome outcome = ours ? Outcome.FAULT : Outcome.BAD_REQUEST;
        return line(status, asker, outcome, List.of(Header.TEXT, Header.NO_STORE, Header.NO_SNIFF), reason);
    }

    static Response noModule(Asker asker, MissPage missing, Header cacheControl) {
        return miss(asker, missing.line(), cacheControl);
    }

    /**
     * @param importPath which nothing answers, but things below it
     * @param cacheControl how long that may be believed
     */
    static Response onlyModulesBelow(Asker asker, String importPath, Header cacheControl) {
        return miss(asker, "no module " + Quoted.bounded(importPath) + " here, only modules below it", cacheControl);
    }

    private static Response miss(Asker asker, String text, Header cacheControl) {
        List<Header> headers = asker == Asker.GO
                ? List.of(Header.TEXT, cacheControl, Header.NO_SNIFF)
                : List.of(Header.TEXT, cacheControl, Header.VARY_BY_ACCEPT, Header.NO_SNIFF);
        return line(404, asker, Outcome.MISS, headers, text);
    }

    private static Response line(int status, Asker asker, Outcome outcome, List<Header> headers, String text) {
        return new Response(status, asker, outcome, headers, (text + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
