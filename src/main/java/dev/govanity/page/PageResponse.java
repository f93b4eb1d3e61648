package dev.govanity.page;

import java.util.List;
import java.util.Objects;

/**
 * An HTTP response, before it is written to a connection.
 *
 * <p>HEAD and 304 send the length of the body only (RFC 9110, 8.6). The writer adds what the connection needs
 * (Date, Connection).
 *
 * @param status 200, 304, 400, 404 or 405, or the status with which the HTTP layer itself refuses a request
 * @param client who sent the request
 * @param kind the kind of response
 * @param headers in the order of sending
 * @param body UTF-8. Shared between responses, so do not change it
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record PageResponse(int status, ClientKind client, ResponseKind kind, List<Header> headers, byte[] body) {
    public PageResponse {
        Objects.requireNonNull(client, "client");
        Objects.requireNonNull(kind, "kind");
        headers = List.copyOf(headers);
        Objects.requireNonNull(body, "body");
    }

    /**
     * Whether the body is sent, or only its length.
     *
     * @param method of the request
     */
    public boolean sendsBodyTo(String method) {
        return status != 304 && !method.equals("HEAD");
    }

    /**
     * The 304 for a client that has this response already: it repeats the headers that a cache needs (RFC 9110,
     * 15.4.5).
     */
    PageResponse notModified(Header cacheControl, Header etag) {
        List<Header> repeated = List.of(cacheControl, etag, Header.NO_SNIFF);
        return new PageResponse(304, client, ResponseKind.NOT_MODIFIED, repeated, body);
    }
}
