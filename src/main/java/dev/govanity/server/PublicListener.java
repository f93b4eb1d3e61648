package dev.govanity.server;

import dev.govanity.page.Backends;
import dev.govanity.page.Snapshot;
import java.io.IOException;
import java.util.function.Supplier;

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
        return Listener.bind("vanity-http", address, THREADS, new PlainErrors(recorder::answered), config -> {
            // before every route, of which there are none: Javalin would decide on methods and decode paths
            config.routes.before(new PeopleHandler(snapshots, backends, recorder));
            if (goInFront) {
                config.jetty.modifyServer(server -> server.insertHandler(new GoHandler(snapshots, recorder)));
            }
        });
    }
}
