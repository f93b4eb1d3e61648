package dev.govanity.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govanity.RealProgram;
import dev.govanity.backend.http.GoproxyProbe;
import dev.govanity.backend.http.HttpFetcher;
import dev.govanity.backend.probe.Deadline;
import dev.govanity.backend.probe.HttpSettings;
import dev.govanity.backend.probe.Target;
import dev.govanity.backend.probe.UserEnvironment;
import dev.govanity.e2e.lab.WebForge;
import dev.govanity.e2e.lab.WebForge.Front;
import dev.govanity.golang.Vcs;
import dev.govanity.outcome.Concern;
import dev.govanity.outcome.GoModule;
import dev.govanity.outcome.ProbeOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Whether what is said of a module proxy is what the go command on the same machine says. */
class GoproxyProbeAgreementTest {
    private static final String MODULE = "mycompany.com/go/foo";

    @TempDir
    static Path directory;

    private static final ScheduledExecutorService TIMER = Executors.newSingleThreadScheduledExecutor();
    private static WebForge forge;

    @BeforeAll
    static void open() throws IOException {
        RealProgram.need("go");
        forge = WebForge.open(directory);
    }

    @AfterAll
    static void close() {
        if (forge != null) { // else nothing of it runs: a program is missing
            forge.close();
        }
        TIMER.shutdownNow();
    }

    /**
     * @param base of the proxy, with {@code GOOD} and {@code PLAIN} for host and port
     * @param netrc with the same
     */
    private record Row(String base, String netrc) {}

    @TestFactory
    Stream<DynamicTest> saysWhatGoSays() {
        return Stream.of(
                        new Row("https://GOOD/proxy", ""),
                        new Row("https://GOOD/proxy/", ""),
                        new Row("http://PLAIN/proxy", ""),
                        new Row("https://GOOD/missing", ""),
                        new Row(
                                "https://GOOD/broken",
                                ""), // nginx words a 503 in its own way, which Java's client does not keep
                        new Row("https://GOOD/forbidden", ""),
                        new Row("https://GOOD/login", ""),
                        new Row("https://GOOD/login", "machine GOOD login u password p"),
                        new Row("https://GOOD/login", "machine localhost login u password p"),
                        new Row("https://GOOD/login", "machine GOOD/login login u password p"),
                        new Row("https://GOOD/login", "machine GOOD/other login u password p"),
                        new Row("https://GOOD/login", "machine GOOD\nlogin u\npassword p"),
                        new Row("https://GOOD/login", "default login u password p"),
                        new Row("http://PLAIN/login", "machine PLAIN login u password p"))
                .map(row -> DynamicTest.dynamicTest(row.base() + ", " + row.netrc(), () -> compare(row)));
    }

    private static void compare(Row row) throws IOException {
        Path home = Files.createTempDirectory(directory, "home");
        Files.writeString(home.resolve(".netrc"), withPorts(row.netrc()));

        String go = forge.goListVersions(home, Map.of(), withPorts(row.base()), MODULE)
                .output()
                .strip();
        String ours = text(reach(home, withPorts(row.base())));
        assertThat("go: " + ours.replace("; server response:", "\n\tserver response:"))
                .isEqualTo(go.startsWith("go: ") ? go : "go: " + go);
    }

    private static String withPorts(String text) {
        return text.replace("GOOD", "localhost:" + forge.port(Front.GOOD))
                .replace("PLAIN", "localhost:" + forge.port(Front.PLAIN));
    }

    private static ProbeOutcome reach(Path home, String base) {
        HttpSettings none = new HttpSettings(Optional.empty(), Optional.empty());
        Map<String, String> environment =
                Map.of("SSL_CERT_FILE", forge.authority().toString());
        HttpFetcher go = HttpFetcher.go(none, new UserEnvironment(home, "svc", environment));
        try (Deadline deadline = Deadline.in(Duration.ofSeconds(30), TIMER)) {
            return new GoproxyProbe(go)
                    .reach(new Target(base, Vcs.MOD, List.of(new Target.Route(MODULE, ""))), deadline);
        }
    }

    /** As go prints it: the versions, or what is wrong. */
    private static String text(ProbeOutcome outcome) {
        return outcome.modules().isEmpty()
                ? outcome.worst().map(Concern::message).orElse("")
                : text(outcome.modules().get(0));
    }

    private static String text(GoModule module) {
        return module.importPath() + " " + String.join(" ", module.versions());
    }
}
