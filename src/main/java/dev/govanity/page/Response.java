package dev.govanity.page;

import java.util.List;
import java.util.Objects;

/**
 * What an HTTP answer says, whoever writes it.
 *
 * <p>The body is what stands behind the answer: to HEAD, and with 304, only its length is told (RFC 9110, 8.6). What else
 * the connection needs (Date, Connection) is the writer's.
 *
 * @param status 200, 304, 400, 404 or 405, or what the HTTP layer itself refuses with
 * @param asker whom it answers
 * @param outcome what it means
 * @param headers in the order of sending
 * @param body UTF-8. Shared between answers: not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Response(int status, Asker asker, Outcome outcome, List<Header> headers, byte[] body) {
    public Response {
        Objects.requireNonNull(asker, "asker");
        Objects.requireNonNull(outcome, "outcome");
        headers = List.copyOf(headers);
        Objects.requireNonNull(body, "body");
    }

    /**
     * Whether the body is sent, and not its length alone.
     *
     * @param method of the request
     */
    public boolean sendsBodyTo(String method) {
        return status != 304 && !method.equals("HEAD");
    }

    /** The answer to somebody who has this one already: it repeats what a cache goes by (RFC 9110, 15.4.5). */
    Response notModified(Header cacheControl, Header etag) {
        List<Header> repeated = List.of(cacheControl, etag, Header.NO_SNIFF);
        return new Response(304, asker, Outcome.NOT_MODIFIED, repeated, body);
    }
}
