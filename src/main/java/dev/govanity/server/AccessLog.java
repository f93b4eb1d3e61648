package dev.govanity.server;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One line for each request. */
final class AccessLog {
    /** The logger's name: it is set up apart from the others. */
    static final String NAME = "access";

    private static final Logger LOG = LoggerFactory.getLogger(NAME);

    private AccessLog() {}

    /** Hands the request to the log's own thread, which does the rest. */
    static void log(AnsweredRequest request) {
        LOG.info("request", request);
    }
}
