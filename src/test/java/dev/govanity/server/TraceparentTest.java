package dev.govanity.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By https://www.w3.org/TR/trace-context/#traceparent-header. */
final class TraceparentTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01,       4bf92f3577b34da6a3ce929d0e0e4736",
                "cc-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01,       4bf92f3577b34da6a3ce929d0e0e4736",
                "cc-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-later, 4bf92f3577b34da6a3ce929d0e0e4736",
                "cc-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01later,  -",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-later, -",
                "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01,       -",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01,       -",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01,       -",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01,       -",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-0,        -",
                "00 4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01,       -",
                "'',                                                            -",
                "-,                                                             -"
            })
    void givesATraceId(String header, String traceId) {
        assertThat(Traceparent.traceId(header)).isEqualTo(traceId);
    }
}
