package dev.govanity.page;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times in words. */
final class ReadableTime {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "d MMMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private static final Duration A_MONTH = Duration.ofDays(30);

    private ReadableTime() {}

    /** {@code 27 November 2026, 10:00 UTC}. */
    static String date(Instant time) {
        return DATE.format(time);
    }

    /** {@code 12 minutes ago}; the date if it is a month ago or more, or in the future. */
    static String ago(Instant time, Instant now) {
        Duration age = Duration.between(time, now);
        if (age.compareTo(A_MONTH) >= 0 || age.toMinutes() < 0) {
            return date(time);
        }
        return age.toSeconds() < 5 ? "just now" : length(age) + " ago";
    }

    /** {@code 12 minutes}: only the largest unit. */
    static String length(Duration duration) {
        if (duration.toDays() > 0) {
            return counted(duration.toDays(), "day");
        }
        if (duration.toHours() > 0) {
            return counted(duration.toHours(), "hour");
        }
        return duration.toMinutes() > 0
                ? counted(duration.toMinutes(), "minute")
                : counted(Math.max(0, duration.toSeconds()), "second");
    }

    private static String counted(long count, String unit) {
        return count + " " + unit + (count == 1 ? "" : "s");
    }
}
