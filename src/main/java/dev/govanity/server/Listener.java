package dev.govanity.server;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.UnresolvedAddressException;
import java.util.Locale;
import java.util.function.Consumer;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One address and the Javalin app behind it.
 *
 * <p>A listener has three steps. {@link #bind} binds the address, so that several listeners can be bound before any of
 * them answers, and a port in use gives a clear error. {@link #prepare} does most of the work, while clients can
 * connect but wait. {@link #start} begins to answer.
 */
final class Listener {
    private static final Logger LOG = LoggerFactory.getLogger(Listener.class);

    /**
     * How many connections may wait to be accepted. Java's default of 50 is too low when many clients connect at once.
     */
    private static final int BACKLOG = 1024;

    /**
     * Longer than nginx keeps a connection to us (60 s), so that we do not close a connection just when a request
     * arrives.
     */
    private static final int IDLE_TIMEOUT_MILLIS = 75_000;

    /** How long requests in flight have to finish. */
    private static final int STOP_TIMEOUT_MILLIS = 10_000;

    private static final int MIN_THREADS = 4;

    static {
        // the number of references in 64 bytes, in a heap below 32 GiB; without this, Jetty sets up all of JMX to find
        // it out
        System.setProperty("org.eclipse.jetty.util.referencesPerCacheLine", "16");
    }

    private final ListenAddress address;
    private final ServerSocketChannel channel;
    private final Javalin app;

    private Listener(ListenAddress address, ServerSocketChannel channel, Javalin app) {
        this.address = address;
        this.channel = channel;
        this.app = app;
    }

    /**
     * Binds the address.
     *
     * @param name the name of its threads
     * @param threads the largest number of threads that work at a time
     * @param connections the largest number of connections at a time
     * @param errors answers requests that do not reach the app, or that fail in it
     * @param configure sets up the app
     * @throws IOException if the address cannot be bound; the message is meant for the user
     */
    static Listener bind(
            String name,
            ListenAddress wanted,
            int threads,
            int connections,
            PlainErrors errors,
            Consumer<JavalinConfig> configure)
            throws IOException {
        ServerSocketChannel channel = open(wanted);
        int port = ((InetSocketAddress) channel.getLocalAddress()).getPort();
        Javalin app = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.startupWatcherEnabled = false; // a thread that waits five seconds
            config.startup.showOldJavalinVersionWarning = false;
            config.http.compressionStrategy = CompressionStrategy.NONE; // it sends no Vary, and pages are small
            GuardedThreadPool pool = new GuardedThreadPool(threads, MIN_THREADS);
            pool.setName(name);
            config.jetty.threadPool = pool;
            config.jetty.modifyHttpConfiguration(Listener::configure);
            config.jetty.modifyServer(server -> {
                server.setStopTimeout(STOP_TIMEOUT_MILLIS);
                server.setErrorHandler(errors);
            });
            config.jetty.addConnector((server, http) -> connector(server, http, channel, connections));
            config.routes.exception(Exception.class, errors::handle);
            configure.accept(config);
        });
        return new Listener(wanted.withPort(port), channel, app);
    }

    private static ServerSocketChannel open(ListenAddress wanted) throws IOException {
        ServerSocketChannel channel = ServerSocketChannel.open();
        try {
            channel.setOption(StandardSocketOptions.SO_REUSEADDR, true);
            InetSocketAddress address = wanted.host().isEmpty()
                    ? new InetSocketAddress(wanted.port())
                    : new InetSocketAddress(wanted.host(), wanted.port());
            return channel.bind(address, BACKLOG);
        } catch (UnresolvedAddressException unresolved) {
            channel.close();
            throw new IOException("cannot listen on " + wanted + ": no such host", unresolved);
        } catch (IOException failure) {
            channel.close();
            String reason = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
            throw new IOException("cannot listen on " + wanted + ": " + reason, failure);
        }
    }

    private static void configure(HttpConfiguration http) {
        http.setSendServerVersion(false);
        http.setUriCompliance(UriCompliance.UNSAFE); // page.RequestPath is stricter than any mode, and explains why
    }

    private static ServerConnector connector(
            Server server, HttpConfiguration http, ServerSocketChannel channel, int connections) {
        ServerConnector connector = new EdgeConnector(server, http, channel, connections);
        connector.setIdleTimeout(IDLE_TIMEOUT_MILLIS);
        connector.setAccepting(false); // until it is started
        try {
            connector.open(channel);
        } catch (IOException notListening) {
            throw new IllegalStateException("the channel is bound", notListening);
        }
        return connector;
    }

    /** The bound address, with the real port. */
    ListenAddress address() {
        return address;
    }

    /** Does all work that is possible before answering. */
    void prepare() {
        app.start();
    }

    /** Begins to answer. Call {@link #prepare} first. */
    void start() {
        for (Connector connector : app.jettyServer().server().getConnectors()) {
            ((ServerConnector) connector).setAccepting(true);
        }
    }

    /** Accepts no more requests, waits a limited time for requests in flight, cuts off the others, and unbinds. */
    void stop() {
        try {
            app.stop();
        } catch (JavalinException timeout) {
            LOG.atWarn().addKeyValue("address", address).log("requests in flight were cut off");
        }
        try {
            channel.close(); // Jetty does so only if it was started
        } catch (IOException failure) {
            LOG.atWarn().addKeyValue("address", address).setCause(failure).log("not unbound");
        }
    }
}
