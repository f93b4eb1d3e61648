package dev.govanity.page;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Responses of one line of plain text. The go command shows them to its user as {@code server response: …}; it never
 * shows HTML (go command, internal/web, HTTPError).
 */
final class PlainResponses {
    private PlainResponses() {}

    static PageResponse methodNotAllowed(ClientKind client) {
        List<Header> headers = List.of(Header.TEXT, Header.NO_STORE, Header.ALLOW, Header.NO_SNIFF);
        return line(405, client, ResponseKind.METHOD_NOT_ALLOWED, headers, "only GET and HEAD are answered here");
    }

    /**
     * @param status 400, or a more exact one of the 4xx and 5xx
     * @param reason what is wrong with the request
     */
    static PageResponse refused(int status, ClientKind client, String reason) {
        boolean ours = status == 500 || status == 503; // not 505: the client causes that
        ResponseKind kind = ours ? ResponseKind.FAULT : ResponseKind.BAD_REQUEST;
        return line(status, client, kind, List.of(Header.TEXT, Header.NO_STORE, Header.NO_SNIFF), reason);
    }

    static PageResponse noModule(ClientKind client, MissPage missing, Header cacheControl) {
        return miss(client, missing.line(), cacheControl);
    }

    /**
     * @param importPath an import path without an entry, but with entries below it
     * @param cacheControl how long it may be cached
     */
    static PageResponse onlyModulesBelow(ClientKind client, String importPath, Header cacheControl) {
        return miss(client, "no module " + Quoted.bounded(importPath) + " here, only modules below it", cacheControl);
    }

    private static PageResponse miss(ClientKind client, String text, Header cacheControl) {
        List<Header> headers = client == ClientKind.GO
                ? List.of(Header.TEXT, cacheControl, Header.NO_SNIFF)
                : List.of(Header.TEXT, cacheControl, Header.VARY_BY_ACCEPT, Header.NO_SNIFF);
        return line(404, client, ResponseKind.MISS, headers, text);
    }

    private static PageResponse line(
            int status, ClientKind client, ResponseKind kind, List<Header> headers, String text) {
        return new PageResponse(status, client, kind, headers, (text + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
