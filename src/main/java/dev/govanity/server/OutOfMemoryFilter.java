package dev.govanity.server;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import org.slf4j.Marker;

/** Sees a lack of memory that a library caught and logs, at whatever level, and ends the process. */
final class OutOfMemoryFilter extends TurboFilter {
    @Override
    public FilterReply decide(
            Marker marker, Logger logger, Level level, String format, Object[] arguments, Throwable fault) {
        if (fault != null) {
            OutOfMemory.endIfIn(fault);
        }
        return FilterReply.NEUTRAL;
    }
}
