package dev.govanity.server;

import dev.govanity.page.Backends;
import dev.govanity.page.PageRequest;
import dev.govanity.page.PageResponse;
import dev.govanity.page.Responder;
import dev.govanity.page.Snapshot;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Answers requests of the go command on the thread that read them, and passes the others to the next handler.
 *
 * <p>It is declared as non-blocking, so that a request does not go through a queue to another thread. This answers
 * nearly three times as many requests. So nothing here may block, lock or wait. Requests for the next handler go to the
 * thread pool.
 */
final class GoHandler extends Handler.Wrapper {
    private final Supplier<Snapshot> snapshots;
    private final RequestRecorder recorder;

    GoHandler(Supplier<Snapshot> snapshots, RequestRecorder recorder) {
        this.snapshots = snapshots;
        this.recorder = recorder;
    }

    @Override
    public InvocationType getInvocationType() {
        return InvocationType.NON_BLOCKING;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        HttpURI uri = request.getHttpURI();
        if (!isPath(uri.getPath())) {
            response.getHeaders().put(HttpHeader.CONNECTION, HttpHeaderValue.CLOSE);
        } else if (!PageRequest.asksForGo(uri.getQuery())) {
            handOn(request, response, callback);
            return true;
        }
        PageResponse answer = Responder.respond(snapshots.get(), Backends.UNKNOWN, JettyMessages.read(request));
        JettyMessages.write(answer, request, response, callback);
        recorder.answered(request, answer);
        return true;
    }

    /**
     * Whether the target is a path. A servlet would redirect others, such as {@code OPTIONS *} and {@code OPTIONS #x},
     * to its own root.
     */
    private static boolean isPath(String path) {
        return path != null && path.startsWith("/");
    }

    private void handOn(Request request, Response response, Callback callback) {
        try {
            getServer().getThreadPool().execute(() -> handleBehind(request, response, callback));
        } catch (RejectedExecutionException stopping) {
            Response.writeError(request, response, callback, HttpStatus.SERVICE_UNAVAILABLE_503);
        }
    }

    private void handleBehind(Request request, Response response, Callback callback) {
        try {
            if (!super.handle(request, response, callback)) {
                Response.writeError(request, response, callback, HttpStatus.NOT_FOUND_404);
            }
        } catch (Throwable fault) { // as Jetty does with exceptions of a handler
            Response.writeError(request, response, callback, fault);
        }
    }
}
