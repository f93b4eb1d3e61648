package dev.govanity.server;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpParser;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.io.AbstractEndPoint;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpChannel;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.internal.HttpChannelState;
import org.eclipse.jetty.server.internal.HttpConnection;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.NanoTime;
import org.eclipse.jetty.util.thread.Invocable;

/**
 * A connection that only one thread at a time reads, with a limit for every wait.
 *
 * <p>Jetty answers a request that it refuses (400, 505 …) on another thread while the reading thread goes on. Both
 * threads then return the same request buffer to the pool. Another connection may already use that buffer: its requests
 * are overwritten or lost, and its answers go to the wrong client (Jetty 12.1.12, and jetty.project#12939). This class
 * therefore answers a refused request on the reading thread, after reading has ended, and queues further reads.
 */
final class EdgeConnection extends HttpConnection {
    /** From the first byte of a request to the end of its head. */
    private static final long HEAD_NANOS = TimeUnit.SECONDS.toNanos(20);

    /** How long a client may take to read the last answer and close the connection, before we close it. */
    private static final long LAST_NANOS = TimeUnit.SECONDS.toNanos(5);

    /** How long a connection may be idle while others wait for its place. */
    private static final long IDLE_IN_CROWD_MILLIS = 1000;

    private static final int DRAINED_AT_A_TIME = 4096;

    /** The first bytes of a HEAD request. */
    private static final int HEAD = 'H' << 24 | 'E' << 16 | 'A' << 8 | 'D';

    /** Jetty's name for a method that it could not read. */
    static final String UNKNOWN_METHOD = "BAD";

    /** Jetty's path for a request line that it could not read. Such a request has no headers. */
    static final String UNKNOWN_URI = "/badMessage";

    /** Set by Jetty's constructor through {@link #newRequestHandler}, so it has no initial value. */
    private RequestHandler requestHandler;

    /** Whether the request that is being read is HEAD. Only {@link #reader} uses it. */
    private boolean asksForHead;

    /** The number of pending reads, including the running one. */
    private final AtomicInteger readings = new AtomicInteger();

    private volatile Thread reader;

    /** Answers a refused request after {@link #reader} has finished. Only that thread uses it. */
    private Runnable refusal;

    /** Whether a request was refused. No further requests are read. */
    private volatile boolean refused;

    /** When the first byte of the current, incomplete head arrived; 0 if there is none. */
    private volatile long headBegan;

    /** When {@link #cutIfLate} first saw that our side was closed; 0 if it has not. Only its thread uses this. */
    private long endSeen;

    private EdgeConnection(HttpConfiguration http, Connector connector, EndPoint endPoint) {
        super(http, connector, endPoint);
    }

    /** The factory for these connections. */
    static HttpConnectionFactory factory(HttpConfiguration http) {
        return new HttpConnectionFactory(http) {
            @Override
            public Connection newConnection(Connector connector, EndPoint endPoint) {
                return configure(new EdgeConnection(getHttpConfiguration(), connector, endPoint), connector, endPoint);
            }
        };
    }

    @Override
    protected HttpChannel newHttpChannel(Server server, HttpConfiguration http) {
        return new HttpChannelState(this) {
            @Override
            public Runnable onFailure(Throwable cause) {
                return afterReading(super.onFailure(cause));
            }
        };
    }

    @Override
    protected RequestHandler newRequestHandler() {
        requestHandler = super.newRequestHandler();
        return requestHandler;
    }

    @Override
    protected HttpParser newHttpParser(HttpCompliance compliance) {
        HttpConfiguration http = getHttpConfiguration();
        HttpParser parser = new HttpParser(requestHandler, http.getRequestHeaderSize(), compliance) {
            @Override
            public boolean parseNext(ByteBuffer buffer) {
                if (isStart() && buffer.remaining() >= Integer.BYTES) {
                    asksForHead = buffer.getInt(buffer.position()) == HEAD;
                }
                return super.parseNext(buffer);
            }
        };
        parser.setHeaderCacheSize(http.getHeaderCacheSize());
        parser.setHeaderCacheCaseSensitive(http.isHeaderCacheCaseSensitive());
        return parser;
    }

    /**
     * If Jetty could not read the request line, finds out whether the method is HEAD, which decides whether the answer
     * has a body.
     */
    @Override
    protected HttpStreamOverHTTP1 newHttpStream(String method, String uri, HttpVersion version) {
        boolean unknown = method.equals(UNKNOWN_METHOD);
        return super.newHttpStream(unknown && asksForHead ? HttpMethod.HEAD.asString() : method, uri, version);
    }

    private Runnable afterReading(Runnable task) {
        if (task == null || reader != Thread.currentThread()) {
            return task;
        }
        return Invocable.from(Invocable.InvocationType.NON_BLOCKING, () -> {
            refused = true;
            refusal = refusal == null ? task : Invocable.combine(refusal, task);
        });
    }

    @Override
    public void onFillable() {
        if (readings.getAndIncrement() > 0) {
            return; // the reading thread will read once more
        }
        do {
            read();
        } while (readings.decrementAndGet() > 0);
    }

    private void read() {
        reader = Thread.currentThread();
        try {
            if (refused) {
                drain();
            } else {
                super.onFillable();
            }
        } finally {
            reader = null;
        }
        Runnable answer = refusal;
        refusal = null;
        if (answer != null) {
            answer.run();
        }
        HttpParser.State state = getParser().getState();
        boolean inHead = state != HttpParser.State.START && state.compareTo(HttpParser.State.HEADER) <= 0;
        headBegan = inHead ? getParser().getBeginNanoTime() : 0;
    }

    @Override
    public void fillInterested(Callback callback) {
        if (refusal == null) { // otherwise its answer would find a read in progress and close the connection
            super.fillInterested(callback);
        }
    }

    /**
     * Reads and discards the rest. A refused client may still be sending; if we closed at once, it would not see the
     * answer.
     */
    private void drain() {
        ByteBuffer rest = BufferUtil.allocate(DRAINED_AT_A_TIME);
        try {
            int read;
            do {
                BufferUtil.clear(rest);
                read = getEndPoint().fill(rest);
            } while (read > 0);
            if (read < 0) {
                getEndPoint().close();
            } else {
                fillInterested();
            }
        } catch (IOException gone) {
            getEndPoint().close();
        }
    }

    /**
     * Closes the connection if the client is too slow.
     *
     * @param crowded whether other connections wait
     */
    void cutIfLate(boolean crowded) {
        long began = headBegan;
        if (began != 0 && NanoTime.since(began) > HEAD_NANOS) {
            getEndPoint().close();
        } else if (crowded && idle()) {
            getEndPoint().close();
        } else if (endSeen != 0) {
            if (NanoTime.since(endSeen) > LAST_NANOS) {
                getEndPoint().close();
            }
        } else if (getEndPoint().isOutputShutdown()) {
            endSeen = NanoTime.now();
        }
    }

    private boolean idle() {
        return getParser().isStart()
                && getEndPoint() instanceof AbstractEndPoint timed
                && timed.getIdleFor() > IDLE_IN_CROWD_MILLIS;
    }
}
