package dev.govanity.server;

import dev.govanity.page.PageResponse;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.NanoTime;

/** Counts each answer of the public listener, and logs it if the access log is on. */
final class RequestRecorder {
    private static final String TRACEPARENT = "traceparent";

    private final Metrics metrics;
    private final boolean accessLog;

    RequestRecorder(Metrics metrics, boolean accessLog) {
        this.metrics = metrics;
        this.accessLog = accessLog;
    }

    void answered(Request request, PageResponse answer) {
        long nanos = NanoTime.since(request.getBeginNanoTime());
        metrics.answered(answer, nanos);
        if (accessLog) {
            AccessLog.log(describe(request, answer, TimeUnit.NANOSECONDS.toMicros(nanos)));
        }
    }

    private static AnsweredRequest describe(Request request, PageResponse answer, long micros) {
        HttpFields headers = request.getHeaders();
        String method = request.getMethod();
        String path = request.getHttpURI().getPathQuery();
        boolean unread = headers.size() == 0 && EdgeConnection.UNKNOWN_URI.equals(path);
        return new AnsweredRequest(
                unread && EdgeConnection.UNKNOWN_METHOD.equals(method) ? null : method,
                unread ? null : path,
                headers.get(HttpHeader.HOST),
                request.getConnectionMetaData().getRemoteSocketAddress(),
                headers.getLast(HttpHeader.X_FORWARDED_FOR),
                answer.status(),
                answer.sendsBodyTo(method) ? answer.body().length : 0,
                micros,
                headers.get(HttpHeader.USER_AGENT),
                headers.get(TRACEPARENT));
    }
}
