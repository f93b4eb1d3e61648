package dev.govanity.server;

import java.net.SocketAddress;

/**
 * A request and its answer, for the access log. The texts are as sent, of any length and with any characters; null if
 * they were not sent.
 *
 * @param path path and query
 * @param host the Host header
 * @param peer the other end of the connection
 * @param forwardedFor the last X-Forwarded-For header
 * @param bytes the length of the body that was sent
 * @param micros from the first byte of the request to its answer
 */
record AnsweredRequest(
        String method,
        String path,
        String host,
        SocketAddress peer,
        String forwardedFor,
        int status,
        int bytes,
        long micros,
        String userAgent,
        String traceparent) {
    /** In characters. A client may send thousands. */
    private static final int MAX_LENGTH = 512;

    /** Adds its fields to a line. Runs on the log's thread, not on the one that answers. */
    void writeTo(LogLine line) {
        line.text("method", LogLine.cut(method, MAX_LENGTH));
        line.text("path", LogLine.cut(path, MAX_LENGTH));
        line.text("host", LogLine.cut(host, MAX_LENGTH));
        line.text("client", ClientAddress.of(peer, forwardedFor));
        line.number("status", status);
        line.number("bytes", bytes);
        line.number("micros", micros);
        line.text("userAgent", LogLine.cut(userAgent, MAX_LENGTH));
        line.text("traceId", traceId());
    }

    /** The trace ID; null without a valid traceparent. */
    String traceId() {
        return Traceparent.traceId(traceparent);
    }
}
