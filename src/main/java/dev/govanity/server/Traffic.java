package dev.govanity.server;

import dev.govanity.page.PageResponse;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.NanoTime;

/** Takes note of what was answered, whichever way. */
final class Traffic {
    private final Metrics metrics;
    private final boolean accessLog;

    Traffic(Metrics metrics, boolean accessLog) {
        this.metrics = metrics;
        this.accessLog = accessLog;
    }

    void answered(Request request, PageResponse answer) {
        long nanos = NanoTime.since(request.getBeginNanoTime());
        metrics.answered(answer, nanos);
        if (accessLog) {
            AccessLog.log(
                    request.getMethod(),
                    request.getHttpURI().getPathQuery(),
                    answer,
                    nanos,
                    request.getHeaders().get(HttpHeader.USER_AGENT));
        }
    }
}
