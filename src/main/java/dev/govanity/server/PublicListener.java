package dev.govanity.server;

import dev.govanity.page.Backends;
import dev.govanity.page.PageResponse;
import dev.govanity.page.Responder;
import dev.govanity.page.Snapshot;
import java.io.IOException;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpMethod;

/** Where the go command and people ask. */
final class PublicListener {
    /** People's pages are made in microseconds; more threads would only wait for each other. */
    private static final int THREADS = 32;

    private PublicListener() {}

    static Listener bind(
            ListenAddress address, Supplier<Snapshot> snapshots, Backends backends, RequestRecorder recorder)
            throws IOException {
        return bind(address, snapshots, backends, recorder, true);
    }

    /**
     * @param goInFront whether the go command is answered before Javalin; if not, Javalin answers all
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
            // before every route, of which there are none: Javalin would decide on methods and decode paths
            config.routes.before(new PeopleHandler(snapshots, backends, recorder));
            if (goInFront) {
                config.jetty.modifyServer(server -> server.insertHandler(new GoHandler(snapshots, recorder)));
            }
            BodyFirst bodyFirst = new BodyFirst(request -> tooLarge(snapshots.get(), request), recorder::answered);
            config.jetty.modifyServer(server -> server.insertHandler(bodyFirst));
        });
    }

    /** The answer to a request with too large a body: that the method is not allowed, or else the body. */
    private static PageResponse tooLarge(Snapshot snapshot, org.eclipse.jetty.server.Request request) {
        boolean reads = HttpMethod.GET.is(request.getMethod()) || HttpMethod.HEAD.is(request.getMethod());
        return reads
                ? PlainErrors.BODY_TOO_LARGE
                : Responder.respond(snapshot, Backends.UNKNOWN, JettyMessages.read(request));
    }
}
