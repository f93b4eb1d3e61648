package dev.govanity.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govanity.backend.http.FetchResult;
import dev.govanity.backend.http.HttpFetcher;
import dev.govanity.backend.http.RefsOverHttp;
import dev.govanity.backend.probe.Deadline;
import dev.govanity.backend.probe.HttpSettings;
import dev.govanity.backend.probe.UserEnvironment;
import dev.govanity.e2e.lab.ProgramResult;
import dev.govanity.e2e.lab.WebForge;
import dev.govanity.e2e.lab.WebForge.Front;
import dev.govanity.forge.HostKinds;
import dev.govanity.outcome.Concern;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Whether what is said of a repository behind a web server is what git on the same machine meets. */
class HttpBackendTest {
    private static final HttpSettings NO_SETTINGS = new HttpSettings(Optional.empty(), Optional.empty());

    private static final String RIGHT = "machine localhost login " + WebForge.LOGIN + " password " + WebForge.TOKEN;
    private static final String WRONG = "machine localhost login me password wrong";

    @TempDir
    static Path directory;

    private static WebForge forge;
    private static final ScheduledExecutorService TIMER = Executors.newSingleThreadScheduledExecutor();

    @BeforeAll
    static void open() throws IOException {
        forge = WebForge.open(directory);
        forge.repository("go/foo.git").release("v1.0.0", "mycompany.com/go/foo");
    }

    @AfterAll
    static void close() {
        if (forge != null) { // else nothing of it runs: a program is missing
            forge.close();
        }
        TIMER.shutdownNow();
    }

    /**
     * @param root with {@code GOOD}, {@code EXPIRED} and so on for the host and port
     * @param status with which git ends
     * @param git what git says, among other things; "" for nothing at all
     * @param ours our verdict: reason and message
     */
    private record Row(String name, String root, String netrc, int status, String git, String ours) {}

    @TestFactory
    Stream<DynamicTest> agreesWithGit() {
        String refs = "\trefs/tags/v1.0.0";
        return Stream.of(
                        new Row("a login", "https://GOOD/go/foo.git", RIGHT, 0, refs, "answered 200"),
                        new Row("a slash", "https://GOOD/go/foo.git/", RIGHT, 0, refs, "answered 200"),
                        new Row(
                                "any host's login",
                                "https://GOOD/go/foo.git",
                                RIGHT.replace("machine localhost", "default"),
                                0,
                                refs,
                                "answered 200"),
                        new Row(
                                "over http",
                                "http://PLAIN/go/foo.git",
                                RIGHT,
                                0,
                                refs,
                                "answered 200\ninsecure: the password of \"gitlab+deploy-token-1\" goes over the"
                                        + " network"
                                        + " as it is, to \"http://PLAIN\""),
                        new Row(
                                "moved",
                                "https://GOOD/old/foo.git",
                                RIGHT,
                                0,
                                "warning: redirecting to https://GOOD/go/foo.git/",
                                "answered 200\nredirected: repository has moved to \"https://GOOD/go/foo.git\""),
                        new Row(
                                "no login",
                                "https://GOOD/go/foo.git",
                                "",
                                128,
                                "fatal: could not read Username for 'https://GOOD': terminal prompts disabled",
                                "http-unauthorized: \"https://GOOD\" asks for a login,"
                                        + " and there is none in HOME/.netrc"),
                        new Row(
                                "a question without a challenge",
                                "https://GOOD/login/foo.git",
                                RIGHT,
                                128,
                                "fatal: could not read Username for 'https://GOOD': terminal prompts disabled",
                                "http-unauthorized: \"https://GOOD\" asks for a login and does not say how; that of"
                                        + " \"gitlab+deploy-token-1\" in line 1 of HOME/.netrc was not sent,"
                                        + " because git sends it only to what asks for it by name"),
                        new Row(
                                "a login for go",
                                "https://GOOD/go/foo.git",
                                RIGHT.replace("localhost", "GOOD"),
                                128,
                                "fatal: could not read Username for 'https://GOOD': terminal prompts disabled",
                                "http-unauthorized: \"https://GOOD\" asks for a login,"
                                        + " and there is none in HOME/.netrc"),
                        new Row(
                                "a wrong login",
                                "https://GOOD/go/foo.git",
                                WRONG,
                                128,
                                "fatal: could not read Username for 'https://GOOD': terminal prompts disabled",
                                "http-unauthorized: \"https://GOOD\" refuses the login of \"me\" in line 1 of"
                                        + " HOME/.netrc"),
                        new Row(
                                "no repository",
                                "https://GOOD/go/bar.git",
                                RIGHT,
                                128,
                                "fatal: repository 'https://GOOD/go/bar.git/' not found",
                                "http-not-found: \"https://GOOD/go/bar.git\" answers 404 Not Found"
                                        + " to \"gitlab+deploy-token-1\""),
                        new Row(
                                "expired",
                                "https://EXPIRED/go/foo.git",
                                RIGHT,
                                128,
                                "server certificate verification failed",
                                "tls-expired: the certificate of \"localhost\" expired at DATE"),
                        new Row(
                                "self-signed",
                                "https://SELF_SIGNED/go/foo.git",
                                RIGHT,
                                128,
                                "server certificate verification failed",
                                "tls-untrusted: the certificate of \"localhost\" is signed by itself"),
                        new Row(
                                "of another name",
                                "https://WRONG_NAME/go/foo.git",
                                RIGHT,
                                128,
                                "does not match target host name 'localhost'",
                                "tls-wrong-name: the certificate of \"localhost\" is for \"git.mycompany.com\""),
                        new Row(
                                "https to a port without TLS",
                                "https://PLAIN/go/foo.git",
                                RIGHT,
                                128,
                                "fatal: unable to access 'https://PLAIN/go/foo.git/'",
                                "not-tls: \"PLAIN\" does not speak TLS"),
                        new Row(
                                "http to a port with TLS",
                                "http://GOOD/go/foo.git",
                                RIGHT,
                                128,
                                "The requested URL returned error: 400",
                                "http-status: \"http://GOOD/go/foo.git\" answers 400 Bad Request"),
                        new Row(
                                "a redirect to a sign-in page",
                                "https://GOOD/private/foo.git",
                                RIGHT,
                                128,
                                "fatal: unable to update url base from redirection",
                                "http-login-page: \"https://GOOD/private/foo.git\" redirects to the web page"
                                        + " \"https://GOOD/users/sign_in\""),
                        // git takes it for a repository without refs, and go says "no matching versions"
                        new Row(
                                "a page",
                                "https://GOOD/page/foo.git",
                                RIGHT,
                                0,
                                "",
                                "http-login-page: \"https://GOOD/page/foo.git\" answers 200 with a web page"),
                        new Row(
                                "403",
                                "https://GOOD/forbidden/foo.git",
                                RIGHT,
                                128,
                                "The requested URL returned error: 403",
                                "http-forbidden: \"https://GOOD/forbidden/foo.git\" answers 403 Forbidden"),
                        new Row(
                                "503",
                                "https://GOOD/busy/foo.git",
                                RIGHT,
                                128,
                                "The requested URL returned error: 503",
                                "http-server-error: \"https://GOOD/busy/foo.git\" answers 503 Service Unavailable"),
                        new Row(
                                "a loop",
                                "https://GOOD/loop/foo.git",
                                RIGHT,
                                128,
                                "Maximum (20) redirects followed",
                                "redirect-loop: \"https://GOOD/loop/foo.git/info/refs?service=git-upload-pack\""
                                        + " redirects more than 20 times, at last to"
                                        + " \"https://GOOD/loop/foo.git/info/refs?service=git-upload-pack\""),
                        new Row(
                                "no such host",
                                "https://git.invalid/go/foo.git",
                                RIGHT,
                                128,
                                "Could not resolve host: git.invalid",
                                "dns: host \"git.invalid\" does not resolve"),
                        new Row(
                                "nothing there",
                                "https://localhost:1/go/foo.git",
                                RIGHT,
                                128,
                                "Failed to connect to localhost port 1",
                                "connect-refused: \"localhost:1\" refuses the connection"))
                .map(row -> DynamicTest.dynamicTest(row.name(), () -> compare(row)));
    }

    private static void compare(Row row) throws IOException {
        Path home = Files.createTempDirectory(directory, "home");
        Files.writeString(home.resolve(".netrc"), withPorts(row.netrc()));
        Map<String, String> environment =
                Map.of("GIT_SSL_CAINFO", forge.authority().toString());

        ProgramResult git = WebForge.git(home, environment, "ls-remote", withPorts(row.root()));
        assertThat(git.status()).as(git.output()).isEqualTo(row.status());
        if (row.git().isEmpty()) {
            assertThat(git.output()).isEmpty();
        }
        assertThat(git.output()).contains(withPorts(row.git()));

        String ours = text(ask(home, environment, withPorts(row.root())));
        assertThat(ours.replace(home.toString(), "HOME").replaceAll("20[0-9T:-]{17}Z", "DATE"))
                .isEqualTo(withPorts(row.ours()));
    }

    private static String withPorts(String text) {
        String told = text;
        for (Front front : Front.values()) {
            told = told.replace(front.name(), "localhost:" + forge.port(front));
        }
        return told;
    }

    private static FetchResult ask(Path home, Map<String, String> environment, String root) {
        HttpFetcher git = HttpFetcher.git(NO_SETTINGS, new UserEnvironment(home, "svc", environment));
        try (Deadline deadline = Deadline.in(Duration.ofSeconds(30), TIMER)) {
            return new RefsOverHttp(git).advertisement(root, HostKinds.BY_NAME, deadline);
        }
    }

    /** The verdict without the certificates' early end, which all here have in common, and without advice. */
    private static String text(FetchResult answer) {
        if (answer instanceof FetchResult.Page answered) {
            return "answered " + answered.status()
                    + answered.concerns().stream()
                            .filter(concern -> !concern.reason().code().equals("tls-expires-soon"))
                            .map(concern -> "\n" + text(concern))
                            .collect(Collectors.joining());
        }
        return text(((FetchResult.Lost) answer).concern());
    }

    private static String text(Concern concern) {
        return concern.reason().code() + ": " + concern.message();
    }

    @Test
    void readsTheRefsThatGitPrints() throws IOException {
        Path home = Files.createTempDirectory(directory, "home");
        Files.writeString(home.resolve(".netrc"), RIGHT);
        Map<String, String> environment =
                Map.of("GIT_SSL_CAINFO", forge.authority().toString());
        String root = withPorts("https://GOOD/go/foo.git");

        FetchResult.Page answer = (FetchResult.Page) ask(home, environment, root);
        String refs = new String(answer.body(), StandardCharsets.UTF_8);
        assertThat(RefsOverHttp.isSmart(answer)).isTrue();
        assertThat(WebForge.git(home, environment, "ls-remote", root).success().lines())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(refs).contains(line.replace('\t', ' ')));
    }
}
