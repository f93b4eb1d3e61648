package dev.govanity.e2e.lab;

import dev.govanity.RealProgram;
import dev.govanity.TestCa;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A forge behind nginx, on a port for each certificate that a web server can have, good and bad. Besides its
 * repositories it has the pages of forges on which people and git go astray, and module proxies.
 */
public final class WebForge implements Running {
    /** What a user of the forge has to know. */
    public static final String LOGIN = GitHttpBackend.LOGIN;

    public static final String TOKEN = GitHttpBackend.TOKEN;

    /** How a port meets its clients. */
    public enum Front {
        GOOD("-ext", "san=dns:localhost", "-signer", "ca"),
        EXPIRED("-ext", "san=dns:localhost", "-signer", "ca", "-startdate", "-99d"),
        SELF_SIGNED("-ext", "san=dns:localhost"),
        WRONG_NAME("-ext", "san=dns:git.mycompany.com", "-signer", "ca"),
        /** No TLS at all. */
        PLAIN;

        @SuppressWarnings("ImmutableEnumChecker") // never changed
        private final String[] particulars;

        Front(String... particulars) {
            this.particulars = particulars;
        }

        private String alias() {
            return "front-" + name().toLowerCase(Locale.ROOT);
        }
    }

    private final Path directory;
    private final TestCa ca;
    private final Map<Front, Integer> ports = new EnumMap<>(Front.class);
    private final Deque<Running> running = new ArrayDeque<>();

    private WebForge(Path directory) throws IOException {
        this.directory = directory;
        this.ca =
                TestCa.create(Files.createDirectories(directory.resolve("ca"))).sign("localhost");
    }

    /** Starts it, with no repositories yet. */
    public static WebForge open(Path directory) throws IOException {
        List.of("git", "git-http-backend", "nginx").forEach(RealProgram::need);
        WebForge forge = new WebForge(directory.toRealPath());
        forge.start();
        return forge;
    }

    private void start() throws IOException {
        GitHttpBackend git = GitHttpBackend.start(Files.createDirectories(directory.resolve("git")), ca);
        running.push(git);
        StringBuilder site = new StringBuilder();
        for (Front front : Front.values()) {
            ports.put(front, Loopback.freePort());
            site.append(server(front, git.port()));
        }
        running.push(Nginx.start(
                Files.createDirectories(directory.resolve("nginx")),
                new ShippedFile(Path.of("forge.conf"), site.toString())));
    }

    private String server(Front front, int git) {
        return """
                server {
                  listen 127.0.0.1:%d%s;
                  location /go/ { proxy_pass https://127.0.0.1:%d; }
                  location /old/ { rewrite ^/old/(.*)$ /go/$1 redirect; }
                  location /private/ { return 302 /users/sign_in; }
                  location /users/ { default_type text/html; return 200 "<!DOCTYPE html><title>Sign in</title>"; }
                  location /page/ { default_type text/html; return 200 "<!DOCTYPE html><title>Sign in</title>"; }
                  location /forbidden/ { return 403; }
                  location /busy/ { return 503; }
                  location /broken/ { return 500; }
                  location /loop/ { return 302 $request_uri; }
                  location /proxy/ { default_type text/plain; return 200 "v1.1.0\\nv1.0.0\\nmaster\\n"; }
                  location /login/ {
                    default_type text/plain;
                    if ($http_authorization = "") { return 401 "who are you?"; }
                    return 200 "v1.0.0\\n";
                  }
                  location /missing/ { default_type text/plain; return 404 "not found: no such module"; }
                  location ~ [.]info$ { return 200 '{"Version":"v1.0.0"}'; }
                  location ~ [.]mod$ { return 200 "module mycompany.com/go/foo"; }
                  absolute_redirect off;
                }
                """.formatted(ports.get(front), front == Front.PLAIN ? "" : tls(front), git);
    }

    private String tls(Front front) {
        ca.make(front.alias(), "CN=" + front.alias(), front.particulars);
        return " ssl;\n  ssl_certificate %s;\n  ssl_certificate_key %s"
                .formatted(ca.certificate(front.alias()), ca.key(front.alias()));
    }

    public GitRepository repository(String path) throws IOException {
        return GitRepository.create(
                Files.createDirectories(directory.resolve("git")).resolve(path));
    }

    public int port(Front front) {
        return ports.get(front);
    }

    /** The authority that has signed what is not signed by itself. */
    public Path authority() {
        return ca.certificate();
    }

    /**
     * Runs git on a machine of its own.
     *
     * @param environment besides PATH and HOME
     */
    public static ProgramResult git(Path home, Map<String, String> environment, String... arguments) {
        return Command.of(RealProgram.need("git"), (Object[]) arguments)
                .in(home)
                .with("HOME", home)
                .with("GIT_TERMINAL_PROMPT", "0")
                .with("GIT_CONFIG_NOSYSTEM", "1")
                .with(environment)
                .run();
    }

    /** Asks go, on a machine of its own, for the versions of a module by a module proxy. */
    public ProgramResult goListVersions(Path home, Map<String, String> environment, String proxy, String module) {
        return Command.of(RealProgram.need("go"), "list", "-m", "-versions", "-retracted", module)
                .in(home)
                .with("HOME", home)
                .with("GOPROXY", proxy)
                .with("GONOSUMDB", "*")
                .with("GOTOOLCHAIN", "local")
                .with("GOFLAGS", "-modcacherw")
                .with("SSL_CERT_FILE", authority())
                .with(environment)
                .run();
    }

    @Override
    public void close() {
        while (!running.isEmpty()) {
            running.pop().close();
        }
    }
}
