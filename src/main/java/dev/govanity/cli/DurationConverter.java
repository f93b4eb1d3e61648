package dev.govanity.cli;

import dev.govanity.config.LengthOfTime;
import java.time.Duration;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A length of time, written as in the config: {@code 500ms}, {@code 10s}, {@code 1m}. */
final class DurationConverter implements ITypeConverter<Duration> {
    @Override
    public Duration convert(String text) {
        Duration duration = LengthOfTime.read(text)
                .orElseThrow(() ->
                        new TypeConversionException("\"" + text + "\" is no length of time such as 500ms, 10s or 1m"));
        if (duration.compareTo(LengthOfTime.LONGEST) > 0) {
            throw new TypeConversionException("\"" + text + "\" is more than a day");
        }
        return duration;
    }
}
