package dev.govanity.config;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A length of time as people write it, in Go's notation with one unit: {@code 500ms}, {@code 60s}, {@code 5m},
 * {@code 1h}.
 */
public final class LengthOfTime {
    /** Of any setting. */
    public static final Duration LONGEST = Duration.ofDays(1);

    private static final Pattern NOTATION = Pattern.compile("(\\d{1,9})(ms|s|m|h)");

    private LengthOfTime() {}

    /** Reads it; empty if it is none, or nothing long. */
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
