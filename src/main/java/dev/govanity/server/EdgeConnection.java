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
 * A connection that one thread at a time reads, and that never waits without a limit.
 *
 * <p>Jetty answers a request that it refuses (400, 505 …) on a thread of its own while the one that read it goes on.
 * Both then give the request buffer back to the pool, from which another connection has it by then: its requests are
 * overwritten, or get lost, and its answers go astray (Jetty 12.1.12, and jetty.project#12939). So here the refusal is
 * answered once reading has ended, on the thread that read, and readings queue up.
 */
final class EdgeConnection extends HttpConnection {
    /** From the first byte of a request to the end of its head. */
    private static final long HEAD_NANOS = TimeUnit.SECONDS.toNanos(20);

    /** For a client to take the last answer of a connection, and to end it, before we do. */
    private static final long LAST_NANOS = TimeUnit.SECONDS.toNanos(5);

    /** How long a connection may be idle while others wait for its place. */
    private static final long IDLE_IN_CROWD_MILLIS = 1000;

    private static final int DRAINED_AT_A_TIME = 4096;

    /** The first bytes of a HEAD request. */
    private static final int HEAD = 'H' << 24 | 'E' << 16 | 'A' << 8 | 'D';

    /** What Jetty calls a method that it could not read. */
    static final String UNKNOWN_METHOD = "BAD";

    /** What Jetty calls the path of a request line that it could not read. It has no headers then. */
    static final String UNKNOWN_URI = "/badMessage";

    /** Set by Jetty's constructor through {@link #newRequestHandler}, so it has no initial value. */
    private RequestHandler requestHandler;

    /** Of the request that is being read. Only {@link #reader} uses it. */
    private boolean asksForHead;

    /** How often reading was asked for and has not happened yet, the running one included. */
    private final AtomicInteger readings = new AtomicInteger();

    private volatile Thread reader;

    /** Answers what was refused, once {@link #reader} has read. Only that thread uses it. */
    private Runnable refusal;

    /** Nothing more is understood. */
    private volatile boolean refused;

    /** When the first byte of a head came that has not ended yet; 0 if there is none. */
    private volatile long headBegan;

    /** When {@link #cutIfLate} first saw that we had ended our side; 0 if it has not. Only that thread uses it. */
    private long endSeen;

    private EdgeConnection(HttpConfiguration http, Connector connector, EndPoint endPoint) {
        super(http, connector, endPoint);
    }

    /** Makes these connections. */
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

    /** Where Jetty knows no method because of the rest of the line, there is one that decides on the answer's body. */
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
            return; // whoever reads will read once more
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
        if (refusal == null) { // or its answer would find a reading under way, and end the connection
            super.fillInterested(callback);
        }
    }

    /** A refused client may still be sending. If we closed at once, it would not see the answer. */
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
     * Ends the connection if it keeps us waiting for too long.
     *
     * @param crowded whether others wait for its place
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
