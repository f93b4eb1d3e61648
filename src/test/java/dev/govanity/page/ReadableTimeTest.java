package dev.govanity.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ReadableTimeTest {
    private static final Instant NOW = Instant.parse("2026-11-27T13:30:00Z");

    @ParameterizedTest
    @CsvSource({
        "2026-11-27T13:30:00Z,    just now",
        "2026-11-27T13:29:56Z,    just now",
        "2026-11-27T13:30:03Z,    just now",
        "2026-11-27T13:29:55Z,    5 seconds ago",
        "2026-11-27T13:29:00Z,    1 minute ago",
        "2026-11-27T13:17:01Z,    12 minutes ago",
        "2026-11-27T12:30:00Z,    1 hour ago",
        "2026-11-26T13:30:01Z,    23 hours ago",
        "2026-11-26T13:30:00Z,    1 day ago",
        "2026-10-29T13:30:00Z,    29 days ago",
        "2026-10-28T13:30:00Z,    '28 October 2026, 13:30 UTC'",
        "2026-11-27T13:31:00Z,    '27 November 2026, 13:31 UTC'",
    })
    void saysHowLongAgo(Instant time, String words) {
        assertThat(ReadableTime.ago(time, NOW)).isEqualTo(words);
    }

    @Test
    void saysDatesAsPeopleDo() {
        assertThat(ReadableTime.date(Instant.parse("2026-02-03T04:05:06.789Z")))
                .isEqualTo("3 February 2026, 04:05 UTC");
    }
}
