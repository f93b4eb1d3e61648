package dev.govanity.server;

import ch.qos.logback.classic.AsyncAppender;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.io.OutputStream;
import java.io.PrintStream;
import org.slf4j.LoggerFactory;

/**
 * Sets up Logback, in code: looking for a file and reading it costs a tenth of a second at each start.
 *
 * <p>Logback finds this class by its service file and asks it first, so that nothing else is ever set up, and libraries
 * stay quiet until a command wants them to be heard.
 */
public final class Logging extends ContextAwareBase implements Configurator {
    private static final String PATTERN =
            "%d{yyyy-MM-dd'T'HH:mm:ss.SSS'Z', UTC} %-5level %msg%replace( %kvp){'^ $', ''}%n%ex";

    /** Lines of the access log that may wait to be written. More are dropped rather than waited for. */
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
        Appender<ILoggingEvent> appender = appender(context, format, out);
        Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN); // for libraries, of which Jetty tells each step
        root.addAppender(appender);
        context.getLogger("dev.govanity").setLevel(Level.INFO);
        // what it warns of are requests, with all that is wrong in them; they are answered, and counted
        context.getLogger("org.eclipse.jetty.http").setLevel(Level.OFF);
        context.getLogger("org.eclipse.jetty.util.HostPort").setLevel(Level.OFF);
        context.getLogger("org.eclipse.jetty.server.Response").setLevel(Level.OFF);
        // what they warn of with stack traces are verdicts on somebody else's server, which we give
        context.getLogger("org.apache.sshd").setLevel(Level.OFF);
        context.getLogger("org.eclipse.jgit").setLevel(Level.OFF);
        Logger access = context.getLogger(AccessLog.NAME);
        access.setLevel(Level.INFO);
        access.setAdditive(false);
        access.addAppender(behindQueue(context, appender));
    }

    /** Writes what waits to be written of the access log, and ends it. */
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
        return switch (format) {
            case TEXT -> text(context);
            case JSON -> json(context);
        };
    }

    private static Encoder<ILoggingEvent> text(LoggerContext context) {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern(PATTERN);
        encoder.start();
        return encoder;
    }

    private static Encoder<ILoggingEvent> json(LoggerContext context) {
        JsonEncoder encoder = new JsonEncoder();
        encoder.setContext(context);
        encoder.setWithContext(false);
        encoder.setWithNanoseconds(false);
        encoder.setWithSequenceNumber(false);
        encoder.setWithMarkers(false);
        encoder.setWithMDC(false);
        encoder.setWithArguments(false); // nothing is logged with placeholders
        encoder.start();
        return encoder;
    }

    /** A reader who does not keep up with the access log is not to keep requests waiting. */
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

    /** A stream that is not ours to close. */
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
