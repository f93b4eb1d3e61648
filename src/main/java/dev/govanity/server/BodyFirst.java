package dev.govanity.server;

import dev.govanity.page.PageResponse;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Invocable;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Reads and discards the body of a request before the request is answered.
 *
 * <p>If the answer came before the end of the body, the connection would have to be closed. A client that is still
 * sending then often loses the answer; behind nginx it gets 502. Only the thread that reads the connection reads the
 * rest of a body.
 */
final class BodyFirst extends Handler.Wrapper {
    /** In bytes, as nginx's default. */
    private static final long MAX_LENGTH = 1 << 20;

    /** In bytes: how much of a longer body is read until the client notices the refusal. */
    private static final long MAX_REST = 64 << 20;

    private static final long DEADLINE_SECONDS = 20;

    private final Function<Request, PageResponse> tooLarge;
    private final BiConsumer<Request, PageResponse> answered;

    /**
     * @param tooLarge the answer to a request whose body is not read
     * @param answered counts and logs each such answer
     */
    BodyFirst(Function<Request, PageResponse> tooLarge, BiConsumer<Request, PageResponse> answered) {
        this.tooLarge = tooLarge;
        this.answered = answered;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        HttpFields headers = request.getHeaders();
        if (request.getLength() <= 0 && !headers.contains(HttpHeader.TRANSFER_ENCODING)) {
            return super.handle(request, response, callback);
        }
        Reading reading = new Reading(request, response, callback);
        if (headers.contains(HttpHeader.EXPECT)) {
            reading.answer(callback); // it sends no body before 100 Continue
        } else if (request.getLength() > MAX_LENGTH) {
            reading.refuse();
        } else {
            reading.begin();
        }
        return true;
    }

    private final class Reading implements Invocable.Task {
        private final Request request;
        private final Response response;
        private final Callback callback;
        private long left = MAX_LENGTH;
        private boolean refused;
        private Scheduler.Task deadline;

        Reading(Request request, Response response, Callback callback) {
            this.request = request;
            this.response = response;
            this.callback = callback;
        }

        void begin() {
            deadline = request.getComponents()
                    .getScheduler()
                    .schedule(
                            () -> request.getConnectionMetaData()
                                    .getConnection()
                                    .getEndPoint()
                                    .close(),
                            DEADLINE_SECONDS,
                            TimeUnit.SECONDS);
            run();
        }

        /** Reads the available part, and runs again when there is more. */
        @Override
        public void run() {
            while (left >= 0) {
                Content.Chunk chunk = request.read();
                if (chunk == null) {
                    request.demand(this);
                    return;
                }
                left -= chunk.remaining();
                chunk.release();
                if (Content.Chunk.isFailure(chunk)) {
                    end();
                    callback.failed(chunk.getFailure());
                    return;
                }
                if (chunk.isLast()) {
                    end();
                    handOn();
                    return;
                }
            }
            end();
            if (refused) {
                callback.succeeded();
            } else {
                refuse();
            }
        }

        private void end() {
            if (deadline != null) {
                deadline.cancel();
            }
        }

        private void handOn() {
            if (refused) {
                callback.succeeded();
                return;
            }
            try {
                if (!BodyFirst.super.handle(request, response, callback)) {
                    Response.writeError(request, response, callback, 404);
                }
            } catch (Throwable fault) { // as Jetty does with what a handler throws
                Response.writeError(request, response, callback, fault);
            }
        }

        /**
         * Answers and reads on, so that the client gets the answer. The connection ends soon after, see {@link
         * EdgeConnection}.
         */
        void refuse() {
            refused = true;
            left = MAX_REST;
            answer(Callback.from(this, callback::failed));
        }

        private void answer(Callback sent) {
            PageResponse answer = tooLarge.apply(request);
            response.getHeaders().put(HttpHeader.CONNECTION, HttpHeaderValue.CLOSE);
            JettyMessages.write(answer, request, response, sent);
            answered.accept(request, answer);
        }

        @Override
        public InvocationType getInvocationType() {
            return BodyFirst.this.getInvocationType();
        }
    }
}
