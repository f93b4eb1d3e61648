package dev.govanity.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govanity.backend.probe.Target;
import dev.govanity.golang.Vcs;
import dev.govanity.outcome.Concern;
import dev.govanity.outcome.ProbeOutcome;
import dev.govanity.outcome.ProbeResult;
import dev.govanity.outcome.Reason;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An outage of a host begins once, has one cause and ends once, whatever each root on it meets meanwhile. */
final class HostWatchTest {
    private static final ProbeOutcome FINE =
            new ProbeOutcome(List.of(), List.of(), Optional.empty(), Optional.empty(), Optional.empty());
    private static final ProbeOutcome REFUSED = failed(Reason.CONNECT_REFUSED, "\"h:22\" refused the connection");
    private static final ProbeOutcome SLOW = failed(Reason.TIMEOUT, "no answer from \"h:22\"");
    private static final ProbeOutcome WEB = failed(Reason.NOT_SSH, "\"h:22\" speaks HTTP");
    private static final ProbeOutcome ABSENT = failed(Reason.REPOSITORY_NOT_FOUND, "no such repository");
    private static final ProbeOutcome UNTRIED =
            failed(Reason.HOST_DOWN, "not tried: \"h:22\" failed 3 times in a row, the last time with connect-refused");

    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private final HostWatch host = new HostWatch("h:22");
    private final Watch a = watch("a");
    private final Watch b = watch("b");
    private final Watch c = watch("c");

    @BeforeEach
    void start() {
        Logging.start(LogFormat.TEXT, new PrintStream(log, true, StandardCharsets.UTF_8));
    }

    @Test
    void logsTheTwoEndsOfAnOutageOfASingleRepository() {
        host.about(Set.of(a));
        for (int second = 60; second < 840; second += 60) {
            learn(a, second % 120 == 0 ? UNTRIED : REFUSED, second);
            assertState(a, Reason.CONNECT_REFUSED, 60);
        }
        learn(a, FINE, 840);
        learn(a, FINE, 900);
        assertLog("""
                WARN host down: "h:22" refused the connection host="h:22" repositories=1 reason="connect-refused"
                INFO host answers again: "h:22" was down for 13m0s host="h:22" repositories=1 reason="connect-refused"
                """);
        assertThat(a.state().since()).contains(at(840));
    }

    @Test
    void countsRepositoriesInsteadOfLoggingEach() {
        host.about(Set.of(a, b, c));
        learn(a, FINE, 1);
        learn(b, FINE, 2);
        learn(a, REFUSED, 10);
        learn(b, UNTRIED, 11);
        learn(c, UNTRIED, 12);
        learn(b, SLOW, 40);
        learn(a, UNTRIED, 41);
        assertState(a, Reason.CONNECT_REFUSED, 10);
        assertState(b, Reason.TIMEOUT, 10);
        assertState(c, Reason.HOST_DOWN, 10);
        learn(c, FINE, 3700);
        learn(a, FINE, 3701);
        learn(b, FINE, 3702);
        assertLog("""
                WARN host down: "h:22" refused the connection host="h:22" repositories=3 reason="connect-refused"
                INFO host answers again: "h:22" was down for 1h1m30s host="h:22" repositories=3 reason="connect-refused"
                """);
    }

    @Test
    void callsNoHostDownForOneSlowRepository() {
        host.about(Set.of(a, b));
        for (int second = 10; second < 100; second += 10) {
            learn(a, SLOW, second);
            learn(b, FINE, second + 1);
        }
        assertState(a, Reason.TIMEOUT, 10);
        assertLog("""
                WARN backend failed: no answer from "h:22" repoRoot="ssh://git@h/a" backendStatus="failed" \
                backendStatusBefore="unknown" reason="timeout"
                """);
    }

    @Test
    void namesTheCauseThatMadeItCertain() {
        host.about(Set.of(a, b));
        learn(a, SLOW, 1);
        learn(b, REFUSED, 2);
        learn(a, SLOW, 3);
        assertLog("""
                WARN host down: "h:22" refused the connection host="h:22" repositories=2 reason="connect-refused"
                """);
    }

    @Test
    void keepsTheCauseWhereAWebServerIsTakenForSsh() {
        host.about(Set.of(a, b));
        learn(a, WEB, 1);
        learn(b, REFUSED, 2);
        learn(a, UNTRIED, 3);
        assertState(a, Reason.NOT_SSH, 1);
    }

    @Test
    void logsWhatARepositoryHasOfItsOwnAfterTheOutage() {
        host.about(Set.of(a));
        learn(a, REFUSED, 1);
        learn(a, ABSENT, 2);
        assertState(a, Reason.REPOSITORY_NOT_FOUND, 2);
        assertLog("""
                WARN host down: "h:22" refused the connection host="h:22" repositories=1 reason="connect-refused"
                INFO host answers again: "h:22" was down for 1s host="h:22" repositories=1 reason="connect-refused"
                WARN backend failed: no such repository repoRoot="ssh://git@h/a" backendStatus="failed" \
                backendStatusBefore="unknown" reason="repository-not-found"
                """);
    }

    @Test
    void goesOnOverAReload() {
        host.about(Set.of(a));
        learn(a, REFUSED, 1);
        host.about(Set.of(a, b, c));
        learn(b, UNTRIED, 2);
        learn(a, REFUSED, 3);
        assertState(a, Reason.CONNECT_REFUSED, 1);
        assertState(b, Reason.HOST_DOWN, 1);
        assertLog("""
                WARN host down: "h:22" refused the connection host="h:22" repositories=1 reason="connect-refused"
                """);
    }

    private static Watch watch(String name) {
        return new Watch(new Target("ssh://git@h/" + name, Vcs.GIT, List.of()));
    }

    private static ProbeOutcome failed(Reason reason, String message) {
        return ProbeOutcome.of(new Concern(reason, message));
    }

    private static Instant at(int second) {
        return Instant.ofEpochSecond(second);
    }

    private void learn(Watch root, ProbeOutcome outcome, int second) {
        host.learn(root, new ProbeResult(root.target().backend(), outcome, Duration.ZERO, 1), at(second));
    }

    private static void assertState(Watch root, Reason reason, int since) {
        assertThat(root.state()
                        .last()
                        .flatMap(result -> result.outcome().worst())
                        .map(Concern::reason))
                .contains(reason);
        assertThat(root.state().since()).contains(at(since));
    }

    private void assertLog(String lines) {
        Logging.flush();
        assertThat(log.toString(StandardCharsets.UTF_8)
                        .lines()
                        .map(line -> line.replaceFirst("^\\S+ (\\S+) +", "$1 ").replaceFirst(" logger=\\S+", ""))
                        .collect(Collectors.joining("\n", "", "\n")))
                .isEqualTo(lines);
    }
}
