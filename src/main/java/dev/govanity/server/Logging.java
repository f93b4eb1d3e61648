package dev.govanity.server;

import ch.qos.logback.classic.AsyncAppender;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.io.OutputStream;
import java.io.PrintStream;
import org.slf4j.LoggerFactory;

/**
 * Sets up Logback in code: finding and reading a configuration file takes a tenth of a second at each start.
 *
 * <p>Logback finds this class through its service file and runs it first. It turns everything off, so libraries log
 * nothing until a command turns the log on.
 */
public final class Logging extends ContextAwareBase implements Configurator {
    /** How many lines of the access log may wait to be written. Further lines are dropped. */
    private static final int ACCESS_QUEUE = 8192;

    /** Made by Logback. */
    public Logging() {}

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.OFF);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    /** Logs to {@code out} from now on. */
    static void start(LogFormat format, PrintStream out) {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        TurboFilter outOfMemory = new OutOfMemoryFilter();
        outOfMemory.start();
        context.addTurboFilter(outOfMemory);
        Appender<ILoggingEvent> appender = appender(context, format, out);
        Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN); // the level for libraries: Jetty logs each step at INFO
        root.addAppender(appender);
        context.getLogger("dev.govanity").setLevel(Level.INFO);
        // it warns about malformed requests, which are answered and counted anyway
        context.getLogger("org.eclipse.jetty.http").setLevel(Level.OFF);
        context.getLogger("org.eclipse.jetty.util.HostPort").setLevel(Level.OFF);
        context.getLogger("org.eclipse.jetty.server.Response").setLevel(Level.OFF);
        // they log stack traces for faults of other servers, which we report ourselves
        context.getLogger("org.apache.sshd").setLevel(Level.OFF);
        context.getLogger("org.eclipse.jgit").setLevel(Level.OFF);
        Logger access = context.getLogger(AccessLog.NAME);
        access.setLevel(Level.INFO);
        access.setAdditive(false);
        access.addAppender(behindQueue(context, appender));
    }

    /** Writes the waiting lines of the access log, and closes it. */
    static void flush() {
        ((Logger) LoggerFactory.getLogger(AccessLog.NAME)).detachAndStopAllAppenders();
    }

    private static Appender<ILoggingEvent> appender(LoggerContext context, LogFormat format, PrintStream out) {
        OutputStreamAppender<ILoggingEvent> appender = new OutputStreamAppender<>();
        appender.setContext(context);
        appender.setEncoder(encoder(context, format));
        appender.setOutputStream(new Borrowed(out));
        appender.start();
        return appender;
    }

    private static Encoder<ILoggingEvent> encoder(LoggerContext context, LogFormat format) {
        LineEncoder encoder = switch (format) {
            case TEXT -> new LineEncoder(TextLine::new);
            case JSON -> new LineEncoder(JsonLine::new);
        };
        encoder.setContext(context);
        encoder.start();
        return encoder;
    }

    /** A slow reader of the access log does not slow requests down. */
    private static Appender<ILoggingEvent> behindQueue(LoggerContext context, Appender<ILoggingEvent> appender) {
        AsyncAppender queue = new AsyncAppender();
        queue.setContext(context);
        queue.setName("access");
        queue.setQueueSize(ACCESS_QUEUE);
        queue.setNeverBlock(true);
        queue.addAppender(appender);
        queue.start();
        return queue;
    }

    /** A stream that Logback must not close. */
    private static final class Borrowed extends OutputStream {
        private final PrintStream stream;

        Borrowed(PrintStream stream) {
            this.stream = stream;
        }

        @Override
        public void write(int unit) {
            stream.write(unit);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            stream.write(bytes, offset, length);
        }

        @Override
        public void flush() {
            stream.flush();
        }
    }
}
