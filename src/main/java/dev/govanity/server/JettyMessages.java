package dev.govanity.server;

import dev.govanity.page.Header;
import dev.govanity.page.PageRequest;
import dev.govanity.page.PageResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Turns Jetty's requests into ours, and our responses into Jetty's. */
final class JettyMessages {
    private JettyMessages() {}

    static PageRequest read(Request request) {
        HttpURI uri = request.getHttpURI();
        HttpFields headers = request.getHeaders();
        String path = uri.getPath();
        return new PageRequest(
                request.getMethod(),
                path == null ? "" : path,
                uri.getQuery(),
                headers.get(HttpHeader.HOST), // not the URI's host, which Jetty fills in with our own address
                listed(headers, HttpHeader.IF_NONE_MATCH),
                PageRequest.asksForGo(uri.getQuery()) ? null : listed(headers, HttpHeader.ACCEPT));
    }

    private static String listed(HttpFields headers, HttpHeader name) {
        return headers.contains(name) ? String.join(", ", headers.getValuesList(name)) : null;
    }

    /** Writes an answer. Does not block, because the body is in memory. */
    static void write(PageResponse answer, Request request, Response response, Callback callback) {
        response.setStatus(answer.status());
        HttpFields.Mutable headers = response.getHeaders();
        for (Header header : answer.headers()) {
            headers.put(header.name(), header.value());
        }
        headers.put(HttpHeader.CONTENT_LENGTH, answer.body().length);
        if (answer.sendsBodyTo(request.getMethod())) {
            response.write(true, ByteBuffer.wrap(answer.body()), callback);
        } else {
            callback.succeeded();
        }
    }

    /** Writes an answer through a servlet, which has already set a content type. */
    static void write(PageResponse answer, Request request, HttpServletResponse response) throws IOException {
        response.reset();
        response.setStatus(answer.status());
        for (Header header : answer.headers()) {
            response.setHeader(header.name(), header.value());
        }
        response.setContentLength(answer.body().length);
        if (answer.sendsBodyTo(request.getMethod())) {
            response.getOutputStream().write(answer.body());
        }
    }
}
