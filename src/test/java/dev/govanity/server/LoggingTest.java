package dev.govanity.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govanity.config.Config;
import dev.govanity.diagnostic.Diagnostic;
import dev.govanity.diagnostic.Findings;
import dev.govanity.diagnostic.SourceText;
import dev.govanity.diagnostic.Span;
import dev.govanity.page.PageResponse;
import dev.govanity.page.Responder;
import dev.govanity.page.Snapshot;
import dev.govanity.server.Reload.Outcome;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class LoggingTest {
    private static final Instant THEN = Instant.parse("2026-11-21T00:00:00Z");
    private static final PageResponse TEAPOT = Responder.refuse(418, "short and stout");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void logsARequestForPeople() {
        log(LogFormat.TEXT, () -> AccessLog.log("GET", "/foo?go-get=1", TEAPOT, 1_234_567, "curl/7.88"));
        assertThat(lines())
                .containsExactly(
                        "TIME INFO  request method=\"GET\" target=\"/foo?go-get=1\" status=\"418\" bytes=\"16\""
                                + " micros=\"1234\" userAgent=\"curl/7.88\"");
    }

    @Test
    void logsARequestForPrograms() {
        log(LogFormat.JSON, () -> AccessLog.log("HEAD", "/", TEAPOT, 999, null));
        assertThat(lines())
                .containsExactly(
                        "{\"timestamp\":N,\"level\":\"INFO\",\"threadName\":\"main\",\"loggerName\":\"access\","
                                + "\"kvpList\": [{\"method\":\"HEAD\"},{\"target\":\"\\/\"},"
                                + "{\"status\":\"418\"},{\"bytes\":\"0\"},{\"micros\":\"0\"},{\"userAgent\":\"\"}],"
                                + "\"message\":\"request\",\"throwable\":null}");
    }

    @Test
    void keepsWhatAClientSendsInItsPlace() {
        String hostile = "a\" status=\"200\r\n2026 \u001b[31m\u202e\u0085\\";
        log(LogFormat.TEXT, () -> AccessLog.log("GET", "/", TEAPOT, 0, hostile + "x".repeat(9000)));
        assertThat(lines())
                .singleElement()
                .asString()
                .contains("userAgent=\"a\\\" status=\\\"200\\r\\n2026 \\x1b[31m\\u202e\\u0085\\\\xxxx")
                .endsWith("xxx…\"")
                .hasSizeLessThan(700);
    }

    @Test
    void tellsOfReloads() {
        Snapshot served = new Snapshot(Config.builder(List.of()).build(), "vanity.yaml", THEN, () -> "cafe");
        SourceText source = SourceText.of("vanity.yaml", "host: x\nhost: y\n");
        Findings none = new Findings(source, List.of());
        Findings some = new Findings(
                source,
                List.of(
                        Diagnostic.error("duplicate-key", new Span(8, 12), "key \"host\" stands {} here twice"),
                        Diagnostic.warning("odd", new Span(14, 15), "\"y\" is odd")));
        log(LogFormat.TEXT, () -> {
            ReloadLog.log(Reload.read(THEN, Outcome.SWAPPED, none), served);
            ReloadLog.log(Reload.read(THEN, Outcome.UNCHANGED, some), served);
            ReloadLog.log(Reload.read(THEN, Outcome.REJECTED, some), served);
            ReloadLog.log(Reload.unreadable(THEN, "cannot read \"vanity.yaml\": no such file"), served);
        });
        assertThat(lines())
                .containsExactly(
                        "TIME INFO  config loaded file=\"vanity.yaml\" routes=\"0\" fingerprint=\"cafe\"",
                        "TIME INFO  config unchanged file=\"vanity.yaml\"",
                        "TIME ERROR config rejected, the one before stays file=\"vanity.yaml\" servedSince=\"TIME\"",
                        "TIME ERROR vanity.yaml:2:1: error: key \"host\" stands {} here twice [duplicate-key]",
                        "TIME WARN  vanity.yaml:2:7: warning: \"y\" is odd [odd]",
                        "TIME ERROR cannot read \"vanity.yaml\": no such file, the config before stays"
                                + " file=\"vanity.yaml\" servedSince=\"TIME\"");
    }

    @Test
    void doesNotListProblemsWithoutEnd() {
        Snapshot served = new Snapshot(Config.builder(List.of()).build(), "vanity.yaml", THEN, () -> "cafe");
        Diagnostic problem = Diagnostic.error("rule", Span.START, "problem");
        Findings many = new Findings(SourceText.of("vanity.yaml", "x"), Collections.nCopies(1000, problem));
        log(LogFormat.TEXT, () -> ReloadLog.log(Reload.read(THEN, Outcome.REJECTED, many), served));
        assertThat(lines())
                .hasSize(52)
                .last()
                .isEqualTo("TIME WARN  too many problems to list file=\"vanity.yaml\" more=\"950\"");
    }

    private void log(LogFormat format, Runnable logging) {
        Logging.start(format, new PrintStream(out, true, StandardCharsets.UTF_8));
        logging.run();
        Logging.flush();
    }

    private Stream<String> lines() {
        Supplier<String> text = () -> out.toString(StandardCharsets.UTF_8);
        return text.get()
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z", "TIME")
                .replaceAll("\"timestamp\":\\d+", "\"timestamp\":N")
                .lines();
    }
}
