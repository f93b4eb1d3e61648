package dev.govanity.server;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.NanoTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Accepts connections up to a limit, and closes those whose clients are too slow.
 *
 * <p>At the limit, new connections wait to be accepted, and connections that are idle for a second are closed.
 */
final class EdgeConnector extends ServerConnector {
    private static final Logger LOG = LoggerFactory.getLogger(EdgeConnector.class);

    private static final long LOOK_EVERY_MILLIS = 1000;

    /** An episode ends when the limit was not reached for this long. */
    private static final long EPISODE_NANOS = TimeUnit.SECONDS.toNanos(60);

    private final ServerSocketChannel channel;
    private final int limit;

    /** When the limit was last reached; 0 if that is long ago. */
    private volatile long fullAt;

    /**
     * @param channel a bound channel
     * @param limit the largest number of connections
     */
    EdgeConnector(Server server, HttpConfiguration http, ServerSocketChannel channel, int limit) {
        super(server, EdgeConnection.factory(http));
        this.channel = channel;
        this.limit = limit;
        addBean(new NetworkConnectionLimit(limit, this) {
            @Override
            protected void limit() {
                super.limit();
                full("too many connections, new ones wait", null);
            }
        });
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        getScheduler().schedule(this::look, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void look() {
        if (!isRunning()) {
            return;
        }
        long full = fullAt;
        if (full != 0 && NanoTime.since(full) > EPISODE_NANOS) {
            fullAt = 0;
        }
        for (EndPoint endPoint : getConnectedEndPoints()) {
            if (endPoint.getConnection() instanceof EdgeConnection connection) {
                connection.cutIfLate(full != 0);
            }
        }
        getScheduler().schedule(this::look, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Logs one line for each episode in which the limit is reached. */
    private void full(String message, Throwable cause) {
        boolean begins = fullAt == 0;
        fullAt = NanoTime.now();
        if (begins) {
            LOG.atWarn()
                    .addKeyValue("address", address())
                    .addKeyValue("limit", limit)
                    .addKeyValue("cause", cause == null ? null : cause.getMessage())
                    .log(message);
        }
    }

    /** The address as the user writes it. */
    private ListenAddress address() {
        InetAddress host = channel.socket().getInetAddress();
        return new ListenAddress(
                host.isAnyLocalAddress() ? "" : host.getHostAddress(),
                channel.socket().getLocalPort());
    }

    @Override
    protected boolean handleAcceptFailure(Throwable failure) {
        if (!isRunning() || failure instanceof ClosedChannelException || !(failure instanceof IOException)) {
            return super.handleAcceptFailure(failure);
        }
        full("cannot accept connections", failure);
        try {
            Thread.sleep(LOOK_EVERY_MILLIS); // otherwise this would loop at full speed
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        return true;
    }
}
