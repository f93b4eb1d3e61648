package dev.govanity.config;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parses a duration in Go's notation with one unit: {@code 500ms}, {@code 60s}, {@code 5m}, {@code 1h}.
 */
public final class LengthOfTime {
    /** The longest duration of any setting. */
    public static final Duration LONGEST = Duration.ofDays(1);

    private static final Pattern NOTATION = Pattern.compile("(\\d{1,9})(ms|s|m|h)");

    private LengthOfTime() {}

    /** Parses a duration; empty if the text is not one, or is zero. */
    public static Optional<Duration> read(String text) {
        Matcher matcher = NOTATION.matcher(text);
        if (!matcher.matches() || Long.parseLong(matcher.group(1)) == 0) {
            return Optional.empty();
        }
        long amount = Long.parseLong(matcher.group(1));
        return Optional.of(
                switch (matcher.group(2)) {
                    case "ms" -> Duration.ofMillis(amount);
                    case "s" -> Duration.ofSeconds(amount);
                    case "m" -> Duration.ofMinutes(amount);
                    default -> Duration.ofHours(amount);
                });
    }
}
