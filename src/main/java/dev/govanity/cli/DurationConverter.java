package dev.govanity.cli;

import dev.govanity.config.LengthOfTime;
import java.time.Duration;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A duration, as in the config: {@code 500ms}, {@code 10s}, {@code 1m}. */
final class DurationConverter implements ITypeConverter<Duration> {
    @Override
    public Duration convert(String text) {
        Duration duration = LengthOfTime.read(text)
                .orElseThrow(() -> new TypeConversionException("not a duration; write 10s or 2m"));
        if (duration.compareTo(LengthOfTime.LONGEST) > 0) {
            throw new TypeConversionException("more than a day");
        }
        return duration;
    }
}
