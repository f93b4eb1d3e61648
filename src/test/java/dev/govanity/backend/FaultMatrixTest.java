package dev.govanity.backend;

import static dev.govanity.backend.HostileServer.answeringWith;
import static dev.govanity.backend.HostileServer.dripping;
import static dev.govanity.backend.HostileServer.repeating;
import static dev.govanity.backend.HostileServer.saying;
import static org.assertj.core.api.Assertions.assertThat;

import dev.govanity.backend.HostileServer.Habit;
import dev.govanity.backend.probe.HttpSettings;
import dev.govanity.backend.probe.SshSettings;
import dev.govanity.backend.probe.Target;
import dev.govanity.backend.probe.UserEnvironment;
import dev.govanity.golang.Vcs;
import dev.govanity.outcome.Concern;
import dev.govanity.outcome.ProbeResult;
import dev.govanity.outcome.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What servers can do to a probe, what it makes of that, and when it is done. The table is in the test's output. */
@Timeout(180)
final class FaultMatrixTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(6);

    private static final String OK = "HTTP/1.1 200 OK\r\n";
    private static final String SMART = OK + "Content-Type: application/x-git-upload-pack-advertisement\r\n";
    private static final String ADVERTISEMENT = "001e# service=git-upload-pack\n0000";
    private static final String REF = "00470123456789abcdef0123456789abcdef01234567 refs/heads/a-branch-name-\n";

    @TempDir
    private Path home;

    private record Fault(String scheme, Habit habit, Reason expected) {}

    private static Map<String, Fault> faults() throws IOException {
        Map<String, Fault> faults = new LinkedHashMap<>();
        faults.put("ssh: says nothing", new Fault("ssh", HostileServer::waitForTheEnd, Reason.TIMEOUT));
        faults.put("ssh: hangs up at once", new Fault("ssh", client -> {}, Reason.CONNECTION_LOST));
        faults.put("ssh: resets", new Fault("ssh", client -> client.setSoLinger(true, 0), Reason.CONNECTION_LOST));
        faults.put("ssh: endless banner", new Fault("ssh", repeating("", "hello\r\n"), Reason.TOO_MUCH));
        faults.put("ssh: endless line", new Fault("ssh", repeating("", "hello"), Reason.NOT_SSH));
        faults.put("ssh: a byte at a time", new Fault("ssh", dripping("SSH-2.0-", 'x'), Reason.TIMEOUT));
        faults.put("ssh: mute after its version", new Fault("ssh", saying("SSH-2.0-OpenSSH_9.9\r\n"), Reason.TIMEOUT));
        faults.put(
                "ssh: garbage after its version",
                new Fault("ssh", repeating("SSH-2.0-OpenSSH_9.9\r\n", "\u00ff\u00fe\u0001"), Reason.SSH_PROTOCOL));
        faults.put(
                "ssh: is an HTTP server",
                new Fault("ssh", answeringWith(head("HTTP/1.1 400 Bad Request", "Content-Length: 0")), Reason.NOT_SSH));
        faults.put("http: says nothing", new Fault("http", HostileServer::waitForTheEnd, Reason.TIMEOUT));
        faults.put("http: hangs up at once", new Fault("http", client -> {}, Reason.CONNECTION_LOST));
        faults.put("http: endless headers", new Fault("http", repeating(OK, "X-More: yes\r\n"), Reason.TOO_MUCH));
        faults.put("http: a byte at a time", new Fault("http", dripping(OK + "X: ", 'x'), Reason.TIMEOUT));
        faults.put(
                "http: endless refs",
                new Fault("http", repeating(SMART + "\r\n" + ADVERTISEMENT, REF), Reason.TOO_MUCH));
        faults.put(
                "http: refs a byte at a time",
                new Fault("http", dripping(SMART + "\r\n" + ADVERTISEMENT, '0'), Reason.TIMEOUT));
        faults.put(
                "http: cut off",
                new Fault(
                        "http",
                        client -> {
                            OutputStream out = client.getOutputStream();
                            out.write((SMART + "Content-Length: 5000\r\n\r\n" + ADVERTISEMENT)
                                    .getBytes(StandardCharsets.US_ASCII));
                            out.flush();
                        },
                        Reason.CONNECTION_LOST));
        faults.put("http: gzip bomb", new Fault("http", bomb(), Reason.TOO_MUCH));
        faults.put(
                "http: redirects to itself",
                new Fault(
                        "http",
                        saying(head(
                                "HTTP/1.1 302 Found", "Location: /again", "Connection: close", "Content-Length: 0")),
                        Reason.REDIRECT_LOOP));
        faults.put(
                "http: web page",
                new Fault(
                        "http",
                        saying(head("HTTP/1.1 200 OK", "Content-Type: text/html", "Content-Length: 13")
                                + "<html></html>"),
                        Reason.HTTP_LOGIN_PAGE));
        faults.put(
                "http: out of order",
                new Fault(
                        "http",
                        saying(head("HTTP/1.1 503 Unavailable", "Connection: close", "Content-Length: 0")),
                        Reason.HTTP_SERVER_ERROR));
        faults.put("http: is an SSH server", new Fault("http", saying("SSH-2.0-x\r\n"), Reason.NOT_HTTP));
        faults.put(
                "https: speaks no TLS",
                new Fault("https", saying(head("HTTP/1.1 200 OK", "Content-Length: 0")), Reason.NOT_TLS));
        faults.put("https: says nothing", new Fault("https", HostileServer::waitForTheEnd, Reason.TIMEOUT));
        faults.put("git: endless refs", new Fault("git", repeating("", REF), Reason.TOO_MUCH));
        faults.put("git: says nothing", new Fault("git", HostileServer::waitForTheEnd, Reason.TIMEOUT));
        return faults;
    }

    private static String head(String... lines) {
        return String.join("\r\n", lines) + "\r\n\r\n";
    }

    private static Habit bomb() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 256; i++) {
                gzip.write(zeros);
            }
        }
        byte[] body = packed.toByteArray();
        return client -> {
            OutputStream out = client.getOutputStream();
            out.write((SMART + "Content-Encoding: gzip\r\nContent-Length: " + body.length + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(body);
            out.flush();
            HostileServer.waitForTheEnd(client);
        };
    }

    @Test
    void namesEveryFaultInTime() throws Exception {
        Map<String, String> roots = new LinkedHashMap<>();
        Map<String, String> expected = new LinkedHashMap<>();
        List<HostileServer> servers = new ArrayList<>();
        for (Map.Entry<String, Fault> each : faults().entrySet()) {
            Fault fault = each.getValue();
            HostileServer server = new HostileServer(fault.habit());
            servers.add(server);
            roots.put(each.getKey(), fault.scheme() + "://127.0.0.1:" + server.port() + "/x.git");
            expected.put(each.getKey(), fault.expected().code());
        }
        roots.put("ssh: closed port", "ssh://git@127.0.0.1:" + closedPort() + "/x.git");
        expected.put("ssh: closed port", Reason.CONNECT_REFUSED.code());
        roots.put("http: closed port", "http://127.0.0.1:" + closedPort() + "/x.git");
        expected.put("http: closed port", Reason.CONNECT_REFUSED.code());
        roots.put("ssh: no such name", "ssh://git@nowhere.invalid/x.git");
        expected.put("ssh: no such name", Reason.DNS.code());
        roots.put("https: no such name", "https://nowhere.invalid/x.git");
        expected.put("https: no such name", Reason.DNS.code());

        Map<String, ProbeResult> verdicts = probe(roots);
        for (HostileServer server : servers) {
            server.close();
        }

        Map<String, String> reasons = new LinkedHashMap<>();
        verdicts.forEach(
                (fault, probed) -> reasons.put(fault, worst(probed).reason().code()));
        System.out.println(table(verdicts));
        assertThat(reasons).containsExactlyEntriesOf(expected);
        assertThat(verdicts.values())
                .allSatisfy(probed -> assertThat(probed.took()).isLessThanOrEqualTo(TIMEOUT));
    }

    /** Asks some of them at once, each on a host of its own. */
    private Map<String, ProbeResult> probe(Map<String, String> roots) throws InterruptedException {
        SshSettings ssh = new SshSettings(true, true, Optional.of(home.resolve("known_hosts")), List.of());
        HttpSettings http = new HttpSettings(Optional.empty(), Optional.empty());
        Map<String, ProbeResult> verdicts = new ConcurrentHashMap<>();
        CountDownLatch left = new CountDownLatch(roots.size());
        try (Probes probes = new Probes(ssh, http, new UserEnvironment(home, "nobody", Map.of()), false);
                Prober prober = new Prober(probes, new Limits(TIMEOUT, 4, 1))) {
            roots.forEach((fault, root) ->
                    prober.submit(new Target(root, Vcs.GIT, List.of(new Target.Route("h.dev/x", ""))), probed -> {
                        verdicts.put(fault, probed);
                        left.countDown();
                    }));
            left.await();
        }
        Map<String, ProbeResult> inOrder = new LinkedHashMap<>();
        roots.keySet().forEach(fault -> inOrder.put(fault, verdicts.get(fault)));
        return inOrder;
    }

    private static Concern worst(ProbeResult probed) {
        return probed.outcome().worst().orElse(new Concern(Reason.INTERNAL, "no concern"));
    }

    private static String table(Map<String, ProbeResult> verdicts) {
        StringBuilder table = new StringBuilder("fault × verdict × time to verdict\n");
        verdicts.forEach((fault, probed) -> table.append(String.format(
                Locale.ROOT,
                "%-32s %-18s %5d ms  %d×  %s%n",
                fault,
                worst(probed).reason().code(),
                probed.took().toMillis(),
                probed.attempts(),
                worst(probed).message())));
        return table.toString();
    }

    private static int closedPort() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            return taken.getLocalPort();
        }
    }
}
