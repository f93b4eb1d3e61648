package dev.govanity.server;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import org.slf4j.Marker;

/** Ends the process if a library caught a lack of memory and logs it, at any level. */
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
