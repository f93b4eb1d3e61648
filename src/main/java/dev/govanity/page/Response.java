package dev.govanity.page;

import java.util.List;
import java.util.Objects;

/**
 * What an HTTP answer says, whoever writes it.
 *
 * <p>To HEAD all of it is sent but the body, the length of which is still told. What the connection needs (Date,
 * Content-Length, Connection) is the writer's.
 *
 * @param status 200, 304, 400, 404 or 405, or what the HTTP layer itself refuses with
 * @param asker whom it answers
 * @param outcome what it means
 * @param headers in the order of sending
 * @param body UTF-8; empty for 304. Shared between answers: not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Response(int status, Asker asker, Outcome outcome, List<Header> headers, byte[] body) {
    private static final byte[] NO_BODY = {};

    public Response {
        Objects.requireNonNull(asker, "asker");
        Objects.requireNonNull(outcome, "outcome");
        headers = List.copyOf(headers);
        Objects.requireNonNull(body, "body");
    }

    /** Whether there is one, sent or not: its length is told to HEAD as well, and nothing is told of one that is not. */
    public boolean hasBody() {
        return body.length > 0;
    }

    /** The answer to somebody who has this one already: it repeats what a cache goes by (RFC 9110, 15.4.5). */
    Response notModified(Header cacheControl, Header etag) {
        List<Header> repeated = List.of(cacheControl, etag, Header.NO_SNIFF);
        return new Response(304, asker, Outcome.NOT_MODIFIED, repeated, NO_BODY);
    }
}
