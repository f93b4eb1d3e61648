package dev.govanity.e2e.lab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govanity.RealProgram;
import dev.govanity.TestCa;
import java.io.IOException;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A company that keeps its Go modules to itself: two forges, an import path host, a goproxy, developers. All of it is
 * on 127.0.0.1 and below one directory, and ends with {@link #close}.
 */
public final class Company implements Running {
    /** The host of the company's import paths. */
    static final String HOST = "mycompany.com";

    /** Another host that the same nginx and the same vanity answer for. */
    static final String OTHER_HOST = "go.othercompany.com";

    private static final String GIT_HOST = "git.mycompany.com";

    private static final String GOPROXY_HOST = "goproxy.mycompany.com";

    private static final List<String> PROGRAMS =
            List.of("git", "git-http-backend", "go", "nginx", "ssh", "ssh-keygen", "sshd");

    private final Path directory;
    private final Deque<Running> running = new ArrayDeque<>();
    private final TestCa ca;
    private final ForwardProxy internet;
    private final GitHttpBackend forge;
    private final Sshd sshd;
    private int accounts;

    private Company(Path directory) throws IOException {
        this.directory = directory;
        this.ca = TestCa.create(below("ca")).sign(HOST, OTHER_HOST, GIT_HOST, GOPROXY_HOST);
        this.internet = closing(ForwardProxy.start());
        this.forge = closing(GitHttpBackend.start(below("git"), ca));
        this.sshd = closing(Sshd.start(below("sshd"), below("ssh-git")));
        internet.connect(GIT_HOST + ":443", forge.port());
    }

    /** Starts the forges, with no repositories yet. */
    public static Company open(Path directory) throws IOException {
        // all at once and first: a test that is skipped leaves nothing running
        PROGRAMS.forEach(RealProgram::need);
        return new Company(directory.toRealPath());
    }

    private Path below(String name) throws IOException {
        return Files.createDirectories(directory.resolve(name));
    }

    private <T extends Running> T closing(T started) {
        running.push(started);
        return started;
    }

    /** Makes a repository that https and a login lead to, such as {@code go/foo.git}. */
    public GitRepository httpsRepository(String path) throws IOException {
        return GitRepository.create(below("git").resolve(path));
    }

    /** Makes a repository that ssh and a key lead to. */
    public GitRepository sshRepository(String path) throws IOException {
        return GitRepository.create(below("ssh-git").resolve(path));
    }

    /** Writes files as a developer's working directory. */
    public Path checkout(String name, Map<String, String> files) throws IOException {
        Path checkout = below("src").resolve(name);
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = checkout.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        return checkout;
    }

    /** Serves the configuration, on no host yet. */
    public VanityProcess serve(String config) throws IOException {
        Path file = Files.writeString(below("vanity").resolve("vanity.yaml"), config);
        return closing(VanityProcess.serve(file));
    }

    /** Puts the shipped nginx site in front of a port, and both hosts' names on it. */
    public Nginx publish(int port) throws IOException {
        int https = Loopback.freePort();
        int http = Loopback.freePort();
        ShippedFile site = ShippedFile.read("nginx/vanity.conf")
                .with("server 127.0.0.1:8089;", "server 127.0.0.1:" + port + ";")
                .with("proxy_cache_path /var/cache/nginx/vanity ", "proxy_cache_path cache ")
                .with(
                        "listen 443 ssl http2;\n    server_name mycompany.com; ",
                        "listen 127.0.0.1:%d ssl http2;\n    server_name %s %s; ".formatted(https, HOST, OTHER_HOST))
                .with("/etc/ssl/certs/mycompany.com.pem", ca.serverCertificate())
                .with("/etc/ssl/private/mycompany.com.key", ca.serverKey())
                .with("listen 80;", "listen 127.0.0.1:" + http + ";");
        Nginx nginx = closing(Nginx.start(below("nginx"), site));
        for (String host : List.of(HOST, OTHER_HOST)) {
            internet.connect(host + ":443", https);
            internet.connect(host + ":80", http);
        }
        return nginx;
    }

    /** Leads a host's name, for https, to another server than nginx: to a port of this machine. */
    public void moveTo(String host, int port) {
        internet.connect(host + ":443", port);
    }

    /** Takes a host's plain HTTP to a port of this machine. */
    public void movePlainTo(String host, int port) {
        internet.connect(host + ":80", port);
    }

    /** Makes and signs certificates that everybody in the company trusts. */
    public TestCa authority() {
        return ca;
    }

    /** Starts a goproxy with every login, and the shipped nginx site in front of it. */
    public RunningProgram startGoProxy(GoProxy kind) throws IOException {
        int port = Loopback.freePort();
        RunningProgram goproxy = closing(kind.start(serviceAccount(), port));
        int https = Loopback.freePort();
        ShippedFile site = ShippedFile.read("nginx/goproxy.conf")
                .with("proxy_pass http://127.0.0.1:8081;", "proxy_pass http://127.0.0.1:" + port + ";")
                .with("listen 443 ssl http2;", "listen 127.0.0.1:" + https + " ssl http2;")
                .with("/etc/ssl/certs/goproxy.mycompany.com.pem", ca.serverCertificate())
                .with("/etc/ssl/private/goproxy.mycompany.com.key", ca.serverKey());
        closing(Nginx.start(below("goproxy-nginx"), site));
        internet.connect(GOPROXY_HOST + ":443", https);
        return goproxy;
    }

    /** A laptop's go command: it has no logins, and asks the goproxy for everything. */
    public GoCommand developer() throws IOException {
        return GoCommand.through("https://" + GOPROXY_HOST, account());
    }

    /** A go command with every login that asks the import path host itself. */
    public GoCommand direct() throws IOException {
        return GoCommand.direct(serviceAccount());
    }

    /**
     * Runs {@code vanity check} on the configuration, as the user who runs the goproxy: with its logins for HTTP, and
     * its key and known_hosts for SSH.
     */
    public ProgramResult check(String config, Object... options) throws IOException {
        return check(Map.of(), config, options);
    }

    /** The same, by a user who has set some variables. */
    public ProgramResult check(Map<String, String> variables, String config, Object... options) throws IOException {
        Path file = Files.writeString(below("check").resolve("vanity.yaml"), config);
        Object[] arguments = Stream.of(
                        Stream.of("check", "--config", file),
                        Stream.of("--known-hosts", sshd.knownHosts(), "--identity", sshd.userKey()),
                        Stream.of(options))
                .flatMap(words -> words)
                .toArray();
        return VanityProcess.command(arguments)
                .with(accountWithLogin().environment()) // without GIT_SSH_COMMAND, which would make git decide
                .with(variables)
                .run();
    }

    private Account serviceAccount() throws IOException {
        return accountWithLogin().withSsh(sshd.clientCommand());
    }

    private Account accountWithLogin() throws IOException {
        return account().withLogin(GIT_HOST, GitHttpBackend.LOGIN, GitHttpBackend.TOKEN);
    }

    private Account account() throws IOException {
        return Account.create(below("home-" + ++accounts), ca, internet);
    }

    /**
     * A browser on a laptop: follows no redirects by itself. HTTP/1.1, since nginx ends an HTTP/2 connection after
     * 1,000 requests and this client does not open another by itself; the go command speaks HTTP/2.
     */
    public HttpClient browser() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .proxy(ProxySelector.of(internet.address()))
                .sslContext(ca.trusting())
                .build();
    }

    public ForwardProxy internet() {
        return internet;
    }

    public GitHttpBackend forge() {
        return forge;
    }

    public Sshd sshd() {
        return sshd;
    }

    /** What {@code check} says behind its first line, which depends on the programs of this machine. */
    public static String backends(String report) {
        assertThat(report).startsWith("git ").contains(", OpenSSH ");
        return report.substring(report.indexOf("\n\n") + 2);
    }

    @Override
    public void close() {
        while (!running.isEmpty()) {
            running.pop().close();
        }
    }
}
