package dev.govanity.server;

import dev.govanity.page.Backends;
import dev.govanity.page.PageResponse;
import dev.govanity.page.Responder;
import dev.govanity.page.Snapshot;
import java.io.IOException;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpMethod;

/** The listener for the go command and people. */
final class PublicListener {
    /** Rendering a page takes microseconds; more threads would only wait for each other. */
    private static final int THREADS = 32;

    private PublicListener() {}

    static Listener bind(
            ListenAddress address, Supplier<Snapshot> snapshots, Backends backends, RequestRecorder recorder)
            throws IOException {
        return bind(address, snapshots, backends, recorder, true);
    }

    /**
     * @param goInFront whether the go command is answered before Javalin; otherwise Javalin answers all requests
     */
    static Listener bind(
            ListenAddress address,
            Supplier<Snapshot> snapshots,
            Backends backends,
            RequestRecorder recorder,
            boolean goInFront)
            throws IOException {
        int connections = Descriptors.ofProcess().forAll();
        PlainErrors errors = new PlainErrors(recorder::answered);
        return Listener.bind("vanity-http", address, THREADS, connections, errors, config -> {
            // a handler before all routes, and no routes: those would make Javalin check methods and decode paths
            config.routes.before(new PeopleHandler(snapshots, backends, recorder));
            if (goInFront) {
                config.jetty.modifyServer(server -> server.insertHandler(new GoHandler(snapshots, recorder)));
            }
            BodyFirst bodyFirst = new BodyFirst(request -> tooLarge(snapshots.get(), request), recorder::answered);
            config.jetty.modifyServer(server -> server.insertHandler(bodyFirst));
        });
    }

    /** The answer to a request with a body that is too large: 405 if the method is not allowed, otherwise 413. */
    private static PageResponse tooLarge(Snapshot snapshot, org.eclipse.jetty.server.Request request) {
        boolean reads = HttpMethod.GET.is(request.getMethod()) || HttpMethod.HEAD.is(request.getMethod());
        return reads
                ? PlainErrors.BODY_TOO_LARGE
                : Responder.respond(snapshot, Backends.UNKNOWN, JettyMessages.read(request));
    }
}
