package dev.govanity.server;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.EncoderBase;
import java.util.function.Supplier;

/**
 * Turns log events into lines. We have our own encoder because Logback's JSON is not flat; see the package
 * documentation.
 */
final class LineEncoder extends EncoderBase<ILoggingEvent> {
    private static final byte[] NOTHING = {};

    private final Supplier<LogLine> lines;

    /**
     * @param lines makes a new, empty line
     */
    LineEncoder(Supplier<LogLine> lines) {
        this.lines = lines;
    }

    @Override
    public byte[] headerBytes() {
        return NOTHING;
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
        return lines.get().write(event);
    }

    @Override
    public byte[] footerBytes() {
        return NOTHING;
    }
}
