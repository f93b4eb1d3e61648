package dev.govanity.server;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.slf4j.event.KeyValuePair;

/**
 * One line of the log, while it is written: time, level, message and logger, then one key for each field.
 *
 * <p>Much of the text comes from clients and other servers. So each text is cut at a length, and characters that a
 * terminal does not display as themselves are escaped.
 */
abstract class LogLine {
    /** In characters. */
    private static final int MAX_TEXT = 4096;

    private static final int MAX_STACK_TRACE = 1 << 15;

    /** The key under which the OpenTelemetry agent stores the trace ID of a thread. */
    private static final String AGENT_TRACE_ID = "trace_id";

    private static final int USUAL_LENGTH = 320;
    private static final int MILLIS_PER_SECOND = 1000;

    final StringBuilder line = new StringBuilder(USUAL_LENGTH);

    /** The line for an event, with its line feed, in UTF-8. */
    final byte[] write(ILoggingEvent event) {
        AnsweredRequest request = requestIn(event);
        begin(event, cut(request == null ? event.getFormattedMessage() : event.getMessage()));
        if (request != null) {
            request.writeTo(this);
        }
        if (event.getKeyValuePairs() != null) {
            for (KeyValuePair pair : event.getKeyValuePairs()) {
                add(pair);
            }
        }
        Map<String, String> context = event.getMDCPropertyMap();
        if (context != null && (request == null || request.traceId() == null)) {
            text("traceId", context.get(AGENT_TRACE_ID));
        }
        if (event.getThrowableProxy() != null) {
            String trace = ThrowableProxyUtil.asString(event.getThrowableProxy());
            end(trace.length() > MAX_STACK_TRACE ? trace.substring(0, MAX_STACK_TRACE) + "…" : trace);
        } else {
            end(null);
        }
        return line.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The request in an event of the access log. It is one value, because a list of pairs would cost more for each
     * request.
     */
    private static AnsweredRequest requestIn(ILoggingEvent event) {
        Object[] arguments = event.getArgumentArray();
        return arguments != null && arguments.length == 1 && arguments[0] instanceof AnsweredRequest request
                ? request
                : null;
    }

    private void add(KeyValuePair pair) {
        if (pair.value instanceof Integer || pair.value instanceof Long) {
            number(pair.key, ((Number) pair.value).longValue());
        } else if (pair.value != null) {
            text(pair.key, pair.value.toString());
        }
    }

    /** Adds a field; nothing if {@code value} is null. */
    final void text(String key, String value) {
        if (value != null) {
            addText(key, cut(value));
        }
    }

    /** Adds a field. */
    final void number(String key, long value) {
        key(key);
        line.append(value);
    }

    /** Adds a field without cutting its text. */
    final void addText(String key, String value) {
        key(key);
        quote(value);
    }

    /** Writes time, level, message and logger. */
    abstract void begin(ILoggingEvent event, String message);

    /** Begins a field. */
    abstract void key(String key);

    /** Writes a text in quotes. */
    abstract void quote(String text);

    /**
     * @param stackTrace several lines; null if there is none
     */
    abstract void end(String stackTrace);

    private static String cut(String text) {
        return cut(text, MAX_TEXT);
    }

    /** At most the first {@code length} characters, and an ellipsis if there were more; null for null. */
    static String cut(String text, int length) {
        return text == null || text.length() <= length ? text : text.substring(0, length) + "…";
    }

    /** {@code 2026-11-21T00:00:00.000Z}, without Java's formatter, which takes long to set up. */
    final void appendTime(long epochMillis) {
        LocalDateTime time =
                LocalDateTime.ofEpochSecond(Math.floorDiv(epochMillis, (long) MILLIS_PER_SECOND), 0, ZoneOffset.UTC);
        appendPadded(time.getYear(), 4);
        line.append('-');
        appendPadded(time.getMonthValue(), 2);
        line.append('-');
        appendPadded(time.getDayOfMonth(), 2);
        line.append('T');
        appendPadded(time.getHour(), 2);
        line.append(':');
        appendPadded(time.getMinute(), 2);
        line.append(':');
        appendPadded(time.getSecond(), 2);
        line.append('.');
        appendPadded(Math.floorMod(epochMillis, MILLIS_PER_SECOND), 3);
        line.append('Z');
    }

    private void appendPadded(int number, int digits) {
        int least = 10;
        for (int i = 1; i < digits; i++, least *= 10) {
            if (number < least) {
                line.append('0');
            }
        }
        line.append(number);
    }
}
