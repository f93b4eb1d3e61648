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
 * Accepts connections, no more than there is room for, and ends those that keep us waiting.
 *
 * <p>Where there is no more room, connections wait to be accepted, and those that are idle make room after a second.
 */
final class EdgeConnector extends ServerConnector {
    private static final Logger LOG = LoggerFactory.getLogger(EdgeConnector.class);

    private static final long LOOK_EVERY_MILLIS = 1000;

    /** Without a full house for so long an episode is over. */
    private static final long EPISODE_NANOS = TimeUnit.SECONDS.toNanos(60);

    private final ServerSocketChannel channel;
    private final int limit;

    /** When there was no more room, the last time; 0 if that is long ago. */
    private volatile long fullAt;

    /**
     * @param channel is bound
     * @param limit of connections
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

    /** One line for each episode, however often it happens. */
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

    /** As the user writes it. */
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
            Thread.sleep(LOOK_EVERY_MILLIS); // or the same would be tried at full speed
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        return true;
    }
}
