package dev.govanity.server;

import dev.govanity.page.PageResponse;
import dev.govanity.page.Responder;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers requests that Jetty refuses, or that fail, with one line of plain text instead of HTML. */
final class PlainErrors implements Request.Handler {
    private static final Logger LOG = LoggerFactory.getLogger(PlainErrors.class);

    static final PageResponse BODY_TOO_LARGE =
            Responder.refuse(HttpStatus.PAYLOAD_TOO_LARGE_413, "request body is too large");

    private final BiConsumer<Request, PageResponse> answered;

    /**
     * @param answered counts and logs each answer
     */
    PlainErrors(BiConsumer<Request, PageResponse> answered) {
        this.answered = answered;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = request.getAttribute(ErrorHandler.ERROR_STATUS) instanceof Integer known
                ? known
                : HttpStatus.INTERNAL_SERVER_ERROR_500;
        Throwable cause = (Throwable) request.getAttribute(ErrorHandler.ERROR_EXCEPTION);
        if (cause instanceof IOException) {
            status = HttpStatus.BAD_REQUEST_400; // the client has disconnected, or its body did not arrive in time
        } else if (status == HttpStatus.INTERNAL_SERVER_ERROR_500) {
            LOG.error("request failed", cause);
        }
        PageResponse answer = Responder.refuse(status, reason(status));
        response.getHeaders().put(HttpHeader.CONNECTION, HttpHeaderValue.CLOSE); // its state is unknown
        JettyMessages.write(answer, request, response, callback);
        answered.accept(request, answer);
        return true;
    }

    /** Answers a request whose handler in Javalin failed. */
    void handle(Exception fault, Context context) {
        if (fault instanceof EofException) {
            return; // the client has disconnected
        }
        LOG.error("request failed", fault);
        int status = HttpStatus.INTERNAL_SERVER_ERROR_500;
        PageResponse answer = Responder.refuse(status, reason(status));
        Request request = ServletContextRequest.getServletContextRequest(context.req());
        try {
            JettyMessages.write(answer, request, context.res());
        } catch (IOException gone) {
            LOG.debug("the client has gone", gone);
        }
        answered.accept(request, answer);
    }

    private static String reason(int status) {
        return switch (status) {
            case HttpStatus.BAD_REQUEST_400 -> "malformed request";
            case HttpStatus.URI_TOO_LONG_414 -> "request target is too long";
            case HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE_431 -> "request header is too large";
            case HttpStatus.INTERNAL_SERVER_ERROR_500 -> "server fault";
            case HttpStatus.SERVICE_UNAVAILABLE_503 -> "server is stopping";
            case HttpStatus.HTTP_VERSION_NOT_SUPPORTED_505 -> "version of HTTP is not supported";
            default -> HttpStatus.getMessage(status).toLowerCase(Locale.ROOT);
        };
    }
}
