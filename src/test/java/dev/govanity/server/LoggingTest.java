package dev.govanity.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import dev.govanity.Golden;
import dev.govanity.diagnostic.Diagnostic;
import dev.govanity.diagnostic.Findings;
import dev.govanity.diagnostic.SourceText;
import dev.govanity.diagnostic.Span;
import dev.govanity.page.Snapshot;
import dev.govanity.rules.Inspector;
import dev.govanity.server.Reload.Outcome;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** The same events as text and as JSON, each whole as it is written. */
final class LoggingTest {
    private static final Instant THEN = Instant.parse("2026-11-21T00:00:00Z");
    private static final String TRACEPARENT = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    private static final SocketAddress NGINX = new InetSocketAddress(InetAddress.getLoopbackAddress(), 40_000);

    /** What ends a line, begins a field, or is not shown by a terminal as itself; half a character; and an é. */
    private static final String HOSTILE =
            "a\" status=200 {}\r\n2026 \u001b[31m\u202e\u0085\\\u2028\ud83d \ud83d\ude00\u00e9";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @ParameterizedTest
    @EnumSource
    void writesRequests(LogFormat format) {
        log(format, () -> {
            AccessLog.log(new AnsweredRequest(
                    "GET",
                    "/go/foo?go-get=1",
                    "mycompany.com",
                    NGINX,
                    "203.0.113.7",
                    200,
                    512,
                    1234,
                    "Go-http-client/1.1",
                    TRACEPARENT));
            AccessLog.log(new AnsweredRequest(null, null, null, null, null, 400, 16, 0, null, null));
            AccessLog.log(new AnsweredRequest(
                    "GET", "/" + HOSTILE, HOSTILE, NGINX, HOSTILE, 404, 0, 7, HOSTILE + "x".repeat(9000), HOSTILE));
        });
        assertWrites("requests", format);
    }

    @ParameterizedTest
    @EnumSource
    void writesReloads(LogFormat format) {
        Findings none = new Findings(SourceText.of("vanity.yaml", "x"), List.of());
        Findings some = new Findings(
                SourceText.of("vanity.yaml", "host: x\nhost: y\n"),
                List.of(
                        Diagnostic.error("duplicate-key", new Span(8, 12), "key \"host\" stands {} here twice"),
                        Diagnostic.warning("odd", new Span(14, 15), "\"y\" is odd")));
        log(format, () -> {
            ReloadLog.log(Reload.read(THEN, Outcome.SWAPPED, none), served());
            ReloadLog.log(Reload.read(THEN, Outcome.UNCHANGED, some), served());
            ReloadLog.log(Reload.read(THEN, Outcome.REJECTED, some), served());
            ReloadLog.log(Reload.failed(THEN, "cannot read \"vanity.yaml\": does not fit in memory"), served());
            ReloadLog.log(Reload.unreadable(THEN, "cannot read \"vanity.yaml\": no such file"), served());
        });
        assertWrites("reloads", format);
    }

    /** An exception's message may be what somebody sent, and the agent for OpenTelemetry knows of traces, too. */
    @ParameterizedTest
    @EnumSource
    void writesFaults(LogFormat format) {
        Logger log = LoggerFactory.getLogger("dev.govanity.server.PlainErrors");
        IllegalStateException fault = new IllegalStateException("a\n2026 INFO forged " + HOSTILE);
        fault.setStackTrace(new StackTraceElement[] {new StackTraceElement("Type", "method", "Type.java", 7)});
        log(format, () -> {
            MDC.put("trace_id", "4bf92f3577b34da6a3ce929d0e0e4736");
            log.error("request failed: {}", HOSTILE, fault);
            MDC.clear();
            log.warn("x".repeat(5000));
        });
        assertWrites("faults", format);
    }

    @Test
    void listsAtMostFiftyProblems() {
        Diagnostic problem = Diagnostic.error("rule", Span.START, "problem");
        Findings many = new Findings(SourceText.of("vanity.yaml", "x"), Collections.nCopies(1000, problem));
        log(LogFormat.TEXT, () -> ReloadLog.log(Reload.read(THEN, Outcome.REJECTED, many), served()));
        assertThat(lines().lines())
                .hasSize(52)
                .last()
                .isEqualTo("TIME WARN  too many problems to list logger=\"dev.govanity.server.ReloadLog\""
                        + " file=\"vanity.yaml\" more=950");
    }

    private static Snapshot served() {
        byte[] config = "paths: {/a: {repo: https://h/x, vcs: git}}\n".getBytes(StandardCharsets.UTF_8);
        return new Snapshot(
                Inspector.inspect("vanity.yaml", config).config().orElseThrow(), "vanity.yaml", THEN, () -> "cafe");
    }

    private void log(LogFormat format, Runnable logging) {
        Logging.start(format, new PrintStream(out, true, StandardCharsets.UTF_8));
        logging.run();
        Logging.flush();
    }

    private String lines() {
        return out.toString(StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.replaceFirst("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z", "TIME"))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private void assertWrites(String name, LogFormat format) {
        if (format == LogFormat.JSON) {
            assertThat(lines().lines())
                    .map(line -> JsonParser.parseString(line).getAsJsonObject())
                    .allMatch(line -> line.asMap().values().stream().allMatch(JsonElement::isJsonPrimitive));
        }
        String ending = "." + format.toString().toLowerCase(Locale.ROOT);
        Golden.assertMatches(Golden.folder("log").resolve(name + ending), lines());
    }
}
