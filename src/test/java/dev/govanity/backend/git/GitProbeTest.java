package dev.govanity.backend.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govanity.RealProgram;
import dev.govanity.backend.FullBacklog;
import dev.govanity.backend.http.HttpFetcher;
import dev.govanity.backend.probe.Deadline;
import dev.govanity.backend.probe.HttpSettings;
import dev.govanity.backend.probe.Target;
import dev.govanity.backend.probe.UserEnvironment;
import dev.govanity.backend.ssh.SshDialer;
import dev.govanity.golang.Vcs;
import dev.govanity.openssh.SshSettings;
import dev.govanity.outcome.Concern;
import dev.govanity.outcome.GoModule;
import dev.govanity.outcome.ProbeOutcome;
import dev.govanity.outcome.Reason;
import dev.govanity.outcome.Refs;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Repositories on this machine, over each way but ssh. */
class GitProbeTest {
    private static final String GO_MOD = "mycompany.com/go/foo";

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

    @TempDir
    private Path home;

    private Repository repository;

    @BeforeEach
    void createRepository() throws IOException {
        RealProgram.need("git-http-backend");
        repository = Repository.create(home.resolve("foo"))
                .commit(Map.of("go.mod", "module " + GO_MOD + "\n"))
                .tag("v1.0.0");
    }

    @AfterEach
    void stop() {
        timer.shutdownNow();
    }

    @Test
    void looksIntoSmartRepositoryWithLogin() throws IOException {
        try (GitWebServer server = GitWebServer.start(repository)) {
            Files.writeString(home.resolve(".netrc"), "machine 127.0.0.1 login dev password secret\n");

            assertFound(
                    reach(server.url() + "/smart", true),
                    Optional.of(new GoModule.GoMod(GO_MOD, true)),
                    Reason.INSECURE);
            assertThat(server.answers()).startsWith("401 GET", "200 GET").endsWith("200 POST");
        }
    }

    @Test
    void listsDumbRepository() throws IOException {
        repository.git("update-server-info");
        try (GitWebServer server = GitWebServer.start(repository)) {
            assertFound(reach(server.url() + "/dumb", true), Optional.empty());
        }
    }

    /** It is listed, and not looked into: over ssh it is the same program that answers. */
    @Test
    void listsRepositoryOfSha256() throws IOException {
        Repository sha256 = new Repository(Files.createDirectories(home.resolve("sha256")))
                .git("init", "--quiet", "--initial-branch=main", "--object-format=sha256")
                .commit(Map.of("go.mod", "module " + GO_MOD + "\n"))
                .tag("v1.0.0")
                .git("update-server-info");
        try (GitWebServer server = GitWebServer.start(sha256)) {
            Files.writeString(home.resolve(".netrc"), "machine 127.0.0.1 login dev password secret\n");

            assertFound(reach(server.url() + "/smart", false), Optional.empty(), Reason.INSECURE);
            assertFound(reach(server.url() + "/dumb", true), Optional.empty());
            ProbeOutcome deep = reach(server.url() + "/smart", true);
            assertFound(deep, Optional.empty(), Reason.NOT_SUPPORTED, Reason.INSECURE);
            assertThat(deep.concerns().get(0).message())
                    .isEqualTo("repository has SHA-256 object ids, and vanity cannot read its commits");
        }
    }

    @Test
    void looksIntoRepositoryOfDaemon() throws IOException {
        int port = freePort();
        Process daemon = repository.process(
                Map.of(),
                "daemon",
                "--verbose",
                "--export-all",
                "--listen=127.0.0.1",
                "--port=" + port,
                "--base-path=" + home,
                home.toString());
        try (BufferedReader log =
                new BufferedReader(new InputStreamReader(daemon.getErrorStream(), StandardCharsets.UTF_8))) {
            assertThat(log.readLine()).endsWith("Ready to rumble");
            String root = "git://127.0.0.1:" + port;

            assertFound(reach(root + "/foo", true), Optional.of(new GoModule.GoMod(GO_MOD, true)));
            assertThat(reach(root + "/fo", false).worst())
                    .contains(new Concern(
                            Reason.REPOSITORY_NOT_FOUND,
                            "host says \"access denied or repository not exported: /fo\"",
                            "see that the path is right: it begins below the daemon's --base-path",
                            "on the host, put a file git-daemon-export-ok into the repository, or start git daemon"
                                    + " with --export-all; it knows no accounts"));
        } finally {
            daemon.descendants().forEach(ProcessHandle::destroy);
            daemon.destroy();
        }
    }

    @Test
    void saysWhyThereIsNoDaemon() throws IOException {
        assertThat(reach("git://127.0.0.1:" + freePort() + "/foo", false).worst())
                .contains(new Concern(Reason.CONNECT_REFUSED, "nothing listens on the port"));
        assertThat(reach("git://gone.invalid/foo", false).worst())
                .contains(new Concern(Reason.DNS, "host name does not resolve"));
        try (FullBacklog host = new FullBacklog()) {
            assertThat(reach("git://127.0.0.1:" + host.port() + "/foo", false, Duration.ofMillis(500))
                            .worst())
                    .contains(new Concern(
                            Reason.TIMEOUT,
                            "connection to the host is not answered: a firewall may drop it",
                            "a longer --timeout helps only if the host is slow"));
        }
    }

    @Test
    void waitsForNobodyPastTheDeadline() throws IOException {
        try (ServerSocket mute = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread accepting = new Thread(() -> {
                try (Socket socket = mute.accept()) {
                    socket.getInputStream().transferTo(OutputStream.nullOutputStream());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            accepting.start();
            ProbeOutcome outcome =
                    reach("git://127.0.0.1:" + mute.getLocalPort() + "/foo", true, Duration.ofMillis(100));

            assertThat(outcome.worst().orElseThrow().reason().code()).isEqualTo("timeout");
        }
    }

    @Test
    void callsNoSshForOtherSchemes() {
        assertThat(reach("svn://127.0.0.1/foo", Vcs.SVN, false, Duration.ofSeconds(30))
                        .worst())
                .contains(new Concern(
                        Reason.NOT_SUPPORTED,
                        "repo root of svn is neither over ssh nor over http",
                        "ask svn itself, as the user who runs the proxy"));
    }

    @Test
    void goesWhereInsteadOfPoints() throws IOException {
        Files.writeString(home.resolve(".gitconfig"), """
                [url "/srv/git/"]
                	insteadOf = https://git.invalid/
                """);
        ProbeOutcome outcome = reach("https://git.invalid/foo", false);

        assertThat(outcome.concerns()).hasSize(1);
        assertThat(outcome.worst().orElseThrow().message())
                .isEqualTo("repo root \"/srv/git/foo\" is for a directory, or for a helper of git's");
        assertThat(outcome.worst().orElseThrow().advice())
                .containsExactly(
                        "ask git itself, as the user who runs the proxy: git ls-remote",
                        "git on this machine goes to /srv/git/foo instead: insteadOf of a url section in %s says so"
                                .formatted(home.resolve(".gitconfig")));
        assertThat(outcome.modules()).containsExactly(new GoModule(GO_MOD, List.of(), Optional.empty()));
    }

    private static void assertFound(ProbeOutcome outcome, Optional<GoModule.GoMod> goMod, Reason... concerns) {
        assertThat(outcome.concerns()).extracting(Concern::reason).containsExactly(concerns);
        assertThat(outcome.modules()).containsExactly(new GoModule(GO_MOD, List.of("v1.0.0"), goMod));
        assertThat(outcome.refs()).contains(new Refs("refs/heads/main", 1, 1));
    }

    private ProbeOutcome reach(String root, boolean deep) {
        return reach(root, deep, Duration.ofSeconds(30));
    }

    private ProbeOutcome reach(String root, boolean deep, Duration timeout) {
        return reach(root, Vcs.GIT, deep, timeout);
    }

    private ProbeOutcome reach(String root, Vcs vcs, boolean deep, Duration timeout) {
        UserEnvironment environment = new UserEnvironment(home, "dev", Map.of("GIT_CONFIG_NOSYSTEM", "1"));
        SshSettings<Path> ssh = new SshSettings<>(false, false, Optional.empty(), List.of());
        HttpFetcher git = HttpFetcher.git(new HttpSettings(Optional.empty(), Optional.empty()), environment);
        try (SshDialer dialer = new SshDialer(ssh, environment);
                Deadline deadline = Deadline.in(timeout, timer)) {
            return new GitProbe(dialer, git, environment, deep)
                    .reach(new Target(root, vcs, List.of(new Target.Route(GO_MOD, ""))), deadline);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
