package dev.govanity.server;

import dev.govanity.page.Backends;
import dev.govanity.page.PageResponse;
import dev.govanity.page.Responder;
import dev.govanity.page.Snapshot;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.util.function.Supplier;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.server.Request;

/** Answers any method and path through Javalin; {@link Responder} decides which are valid. */
final class PeopleHandler implements Handler {
    private final Supplier<Snapshot> snapshots;
    private final Backends backends;
    private final RequestRecorder recorder;

    PeopleHandler(Supplier<Snapshot> snapshots, Backends backends, RequestRecorder recorder) {
        this.snapshots = snapshots;
        this.backends = backends;
        this.recorder = recorder;
    }

    @Override
    public void handle(Context context) throws IOException {
        // the servlet's path is decoded, and throws if it is ambiguous
        Request request = ServletContextRequest.getServletContextRequest(context.req());
        PageResponse answer = Responder.respond(snapshots.get(), backends, JettyMessages.read(request));
        JettyMessages.write(answer, request, context.res());
        recorder.answered(request, answer);
        context.skipRemainingHandlers();
    }
}
