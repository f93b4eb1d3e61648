package dev.govanity.server;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The access log: one line for each request. */
final class AccessLog {
    /** The name of the logger, which is set up separately. */
    static final String NAME = "access";

    private static final Logger LOG = LoggerFactory.getLogger(NAME);

    private AccessLog() {}

    /** Passes the request to the log's own thread, which formats and writes it. */
    static void log(AnsweredRequest request) {
        LOG.info("request", request);
    }
}
