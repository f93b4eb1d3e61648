package dev.govanity.backend.http;

import dev.govanity.outcome.Reason;
import java.util.Map;

/** What HTTP's statuses say. */
final class HttpStatus {
    private static final Map<Integer, String> TEXTS = Map.ofEntries(
            Map.entry(204, "No Content"),
            Map.entry(400, "Bad Request"),
            Map.entry(401, "Unauthorized"),
            Map.entry(403, "Forbidden"),
            Map.entry(404, "Not Found"),
            Map.entry(405, "Method Not Allowed"),
            Map.entry(410, "Gone"),
            Map.entry(422, "Unprocessable Entity"),
            Map.entry(429, "Too Many Requests"),
            Map.entry(500, "Internal Server Error"),
            Map.entry(501, "Not Implemented"),
            Map.entry(502, "Bad Gateway"),
            Map.entry(503, "Service Unavailable"),
            Map.entry(504, "Gateway Timeout"));

    private HttpStatus() {}

    /**
     * {@code 404 Not Found}, as go prints it; the number alone if it is a rare one. Java's client does not keep what
     * the server wrote.
     */
    static String text(int status) {
        return TEXTS.containsKey(status) ? status + " " + TEXTS.get(status) : Integer.toString(status);
    }

    /** What is wrong when a server answers with a status that is no success. */
    static Reason reason(int status) {
        return switch (status) {
            case 401 -> Reason.HTTP_UNAUTHORIZED;
            case 403 -> Reason.HTTP_FORBIDDEN;
            case 404, 410 -> Reason.HTTP_NOT_FOUND;
            case 429 -> Reason.HTTP_SERVER_ERROR;
            default -> status >= 500 ? Reason.HTTP_SERVER_ERROR : Reason.HTTP_STATUS;
        };
    }
}
