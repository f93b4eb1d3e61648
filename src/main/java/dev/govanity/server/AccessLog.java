package dev.govanity.server;

import dev.govanity.golang.Quote;
import dev.govanity.page.PageResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One line for each request. What a client sent cannot end a line, or begin a pair. */
final class AccessLog {
    /** The logger's name: it is set up apart from the others. */
    static final String NAME = "access";

    private static final Logger LOG = LoggerFactory.getLogger(NAME);

    /** In characters; a client may send thousands. */
    private static final int MAX_LENGTH = 512;

    private static final long NANOS_PER_MICRO = 1000;

    private AccessLog() {}

    /**
     * @param target path and query; null if there is none
     * @param userAgent null if there is none
     */
    static void log(String method, String target, PageResponse answer, long nanos, String userAgent) {
        LOG.atInfo()
                .addKeyValue("method", neutral(method))
                .addKeyValue("target", neutral(target))
                .addKeyValue("status", answer.status())
                .addKeyValue("bytes", answer.sendsBodyTo(method) ? answer.body().length : 0)
                .addKeyValue("micros", nanos / NANOS_PER_MICRO)
                .addKeyValue("userAgent", neutral(userAgent))
                .log("request");
    }

    /** The inside of a Go literal: quotes and everything that cannot be seen are escaped. */
    private static String neutral(String sent) {
        if (sent == null) {
            return "";
        }
        String quoted = Quote.quote(sent.length() > MAX_LENGTH ? sent.substring(0, MAX_LENGTH) + "…" : sent);
        return quoted.substring(1, quoted.length() - 1);
    }
}
