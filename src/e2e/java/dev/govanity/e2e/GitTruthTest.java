package dev.govanity.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govanity.RealProgram;
import dev.govanity.backend.Probes;
import dev.govanity.backend.probe.Deadline;
import dev.govanity.backend.probe.HttpSettings;
import dev.govanity.backend.probe.Target;
import dev.govanity.backend.probe.Through;
import dev.govanity.backend.probe.UserEnvironment;
import dev.govanity.e2e.lab.Command;
import dev.govanity.e2e.lab.ProgramResult;
import dev.govanity.e2e.lab.SshHost;
import dev.govanity.e2e.lab.WebForge;
import dev.govanity.golang.Vcs;
import dev.govanity.openssh.SshSettings;
import dev.govanity.outcome.Concern;
import dev.govanity.outcome.GoModule;
import dev.govanity.outcome.ProbeOutcome;
import dev.govanity.outcome.ProbeStatus;
import dev.govanity.outcome.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Whether a setting that only git follows leads to git's verdict. */
class GitTruthTest {
    private static final String USER = System.getProperty("user.name");
    private static final String NETRC = "default login " + WebForge.LOGIN + " password " + WebForge.TOKEN + "\n";
    private static final String BASIC = Base64.getEncoder()
            .encodeToString((WebForge.LOGIN + ":" + WebForge.TOKEN).getBytes(StandardCharsets.UTF_8));
    private static final ScheduledExecutorService TIMER = Executors.newSingleThreadScheduledExecutor();

    @TempDir
    static Path directory;

    private static WebForge forge;
    private static SshHost sshd;
    private static SshHost certified;
    private static int homes;

    @BeforeAll
    static void open() throws IOException {
        forge = WebForge.open(Files.createDirectory(directory.resolve("web")));
        forge.repository("go/foo.git").release("v1.0.0", "mycompany.com/go/foo");
        sshd = SshHost.sshd(Files.createDirectory(directory.resolve("ssh")), "ed25519");
        Path ca = Files.createDirectory(directory.resolve("ca"));
        keygen("-q", "-t", "ed25519", "-N", "", "-f", ca.resolve("host_ca"));
        keygen("-q", "-t", "ed25519", "-N", "", "-f", ca.resolve("user_ca"));
        Path ssh = Files.createDirectory(directory.resolve("certified"));
        certified = SshHost.sshd(
                ssh,
                "ed25519",
                "HostCertificate " + ssh.resolve("host_key-cert.pub"),
                "AuthorizedKeysFile none",
                "TrustedUserCAKeys " + ca.resolve("user_ca.pub"));
        // sshd reads them anew for each connection
        keygen("-q", "-s", ca.resolve("host_ca"), "-I", "h", "-h", "-n", "127.0.0.1", ssh.resolve("host_key.pub"));
        for (String type : List.of("ed25519", "rsa")) {
            Path key = ca.resolve(type);
            keygen("-q", "-t", type, "-N", "", "-f", key);
            keygen("-q", "-s", ca.resolve("user_ca"), "-I", "u", "-n", USER, ca.resolve(type + ".pub"));
        }
        keygen("-q", "-t", "ed25519", "-N", "", "-f", ca.resolve("plain"));
    }

    private static void keygen(Object... arguments) {
        Command.of(RealProgram.need("ssh-keygen"), arguments).run().success();
    }

    @AfterAll
    static void close() {
        Stream.of(Optional.ofNullable(certified), Optional.ofNullable(sshd))
                .flatMap(Optional::stream)
                .forEach(SshHost::close);
        if (forge != null) { // else a program is missing
            forge.close();
        }
        TIMER.shutdownNow();
    }

    /**
     * @param because what is said of git's being asked; empty if vanity answers itself
     * @param ok whether git lists refs
     */
    private record Row(
            String name,
            String root,
            Map<String, String> variables,
            Map<String, String> files,
            String because,
            boolean ok) {}

    private static Row row(
            String name,
            String root,
            Map<String, String> variables,
            Map<String, String> files,
            String because,
            boolean ok) {
        return new Row(name, root, variables, files, because, ok);
    }

    @TestFactory
    Stream<DynamicTest> agreesWithGit() throws IOException {
        return Stream.concat(ssh(), http())
                .map(row -> DynamicTest.dynamicTest(row.name, () -> {
                    Home home = Home.make(row);
                    ProbeOutcome ours = home.check(row.root, Duration.ofSeconds(30), Through.AUTO);
                    ProgramResult git = home.lsRemote(row.root);

                    assertThat(git.status() == 0).as(git.output()).isEqualTo(row.ok);
                    assertThat(ours.status() != ProbeStatus.FAILED)
                            .as(ours.toString())
                            .isEqualTo(row.ok);
                    assertThat(ours.via().because().map(home::withoutHome).orElse(""))
                            .isEqualTo(row.because);
                    if (row.ok) {
                        assertThat(ours.modules())
                                .flatExtracting(GoModule::versions)
                                .containsExactly("v1.0.0");
                    }
                }));
    }

    private static Stream<Row> ssh() throws IOException {
        String entry = config(sshd.userKey(), "known_hosts", "127.0.0.1");
        String stranger = config(directory.resolve("ca/plain"), "known_hosts", "127.0.0.1");
        String known = knownHost(sshd, directory.resolve("ssh"));
        Map<String, String> elsewhere = Map.of("other", entry, "known_hosts", known);
        Map<String, String> strangers = Map.of("other", stranger, "known_hosts", known);
        String viaJump = "Host 127.0.0.1\n  ProxyJump jump\nHost jump\n  HostName localhost\n  Port " + sshd.port()
                + "\n  HostKeyAlias [127.0.0.1]:" + sshd.port() + "\n  User " + USER + "\nHost *\n"
                + keys(sshd.userKey());
        String authority = "@cert-authority * " + Files.readString(directory.resolve("ca/host_ca.pub"));
        return Stream.of(
                row("an ssh_config that says all", sshd.root(), Map.of(), config(entry, known), "", true),
                row(
                        "GIT_SSH_COMMAND",
                        sshd.root(),
                        Map.of("GIT_SSH_COMMAND", "ssh -o BatchMode=yes -F HOME/other"),
                        elsewhere,
                        "GIT_SSH_COMMAND is set",
                        true),
                row(
                        "GIT_SSH_COMMAND with a wrong key",
                        sshd.root(),
                        Map.of("GIT_SSH_COMMAND", "ssh -o BatchMode=yes -F HOME/other"),
                        strangers,
                        "GIT_SSH_COMMAND is set",
                        false),
                row(
                        "GIT_SSH",
                        sshd.root(),
                        Map.of("GIT_SSH", "HOME/wrapper"),
                        Map.of(
                                "other", entry,
                                "known_hosts", known,
                                "wrapper", "#!/bin/sh\nexec ssh -F HOME/other \"$@\"\n"),
                        "GIT_SSH is set",
                        true),
                row(
                        "core.sshCommand",
                        sshd.root(),
                        Map.of(),
                        Map.of(
                                "other", entry,
                                "known_hosts", known,
                                ".gitconfig", "[core]\nsshCommand = ssh -o BatchMode=yes -F HOME/other\n"),
                        "core.sshCommand is set",
                        true),
                row(
                        "core.sshCommand in an included file",
                        sshd.root(),
                        Map.of(),
                        Map.of(
                                "other",
                                entry,
                                "known_hosts",
                                known,
                                "more",
                                "[core]\nsshCommand = ssh -o BatchMode=yes -F HOME/other\n",
                                ".gitconfig",
                                "[include]\npath = HOME/more\n"),
                        "core.sshCommand is set",
                        true),
                row(
                        "core.sshCommand that fails, where ssh would not",
                        sshd.root(),
                        Map.of(),
                        Map.of(
                                ".ssh/config", entry,
                                "known_hosts", known,
                                ".gitconfig", "[core]\nsshCommand = false\n"),
                        "core.sshCommand is set",
                        false),
                row(
                        "ProxyJump",
                        sshd.root(),
                        Map.of(),
                        config(viaJump, known),
                        "ssh_config has \"ProxyJump jump\"",
                        true),
                row(
                        "ProxyCommand that fails",
                        sshd.root(),
                        Map.of(),
                        config(entry + "  ProxyCommand /bin/false\n", known),
                        "ssh_config has \"ProxyCommand /bin/false\"",
                        false),
                certificate("ed25519", "ed25519", authority, true),
                certificate("rsa", "rsa", authority, true),
                certificate("none, where only certificates count", "plain", authority, false),
                row(
                        "a host certificate by another authority",
                        certified.root(),
                        Map.of(),
                        config(
                                config(directory.resolve("ca/ed25519"), "known_hosts", "127.0.0.1"),
                                "@cert-authority * " + Files.readString(directory.resolve("ca/user_ca.pub"))),
                        "@cert-authority stands in HOME/known_hosts:1",
                        false));
    }

    private static Row certificate(String name, String key, String authority, boolean ok) {
        return row(
                "a host certificate, and the user's: " + name,
                certified.root(),
                Map.of(),
                config(config(directory.resolve("ca").resolve(key), "known_hosts", "127.0.0.1"), authority),
                "@cert-authority stands in HOME/known_hosts:1",
                ok);
    }

    private static Map<String, String> config(String entry, String known) {
        return Map.of(".ssh/config", entry, "known_hosts", known);
    }

    private static String config(Path key, String knownHosts, String name) {
        return "Host " + name + "\n" + keys(key).replace("known_hosts", knownHosts);
    }

    private static String keys(Path key) {
        return "  IdentityFile %s%n  IdentitiesOnly yes%n  UserKnownHostsFile HOME/known_hosts%n".formatted(key)
                + "  GlobalKnownHostsFile /dev/null\n";
    }

    private static String knownHost(SshHost host, Path files) throws IOException {
        return "[127.0.0.1]:%d %s".formatted(host.port(), Files.readString(files.resolve("host_key.pub")));
    }

    private static Stream<Row> http() {
        int port = forge.port(WebForge.Front.PLAIN);
        String plain = "http://localhost:%d/go/foo.git".formatted(port);
        String tls = "https://localhost:%d/go/foo.git".formatted(forge.port(WebForge.Front.GOOD));
        return Stream.of(
                row("netrc", plain, Map.of(), Map.of(".netrc", NETRC), "", true),
                row("no login", plain, Map.of(), Map.of(), "", false),
                row(
                        "credential.helper store",
                        plain,
                        Map.of(),
                        Map.of(
                                ".gitconfig",
                                "[credential]\nhelper = store\n",
                                ".git-credentials",
                                "http://%s:%s@localhost%%3a%d\n"
                                        .formatted(WebForge.LOGIN.replace("+", "%2b"), WebForge.TOKEN, port)),
                        "credential.helper is set",
                        true),
                row(
                        "credential.helper that knows nothing",
                        plain,
                        Map.of(),
                        Map.of(".gitconfig", "[credential]\nhelper = store\n"),
                        "credential.helper is set",
                        false),
                row(
                        "credential.helper of another host",
                        plain,
                        Map.of(),
                        Map.of(".netrc", NETRC, ".gitconfig", "[credential \"https://github.com\"]\nhelper = store\n"),
                        "",
                        true),
                row(
                        "http.extraHeader",
                        plain,
                        Map.of(),
                        Map.of(".gitconfig", "[http]\nextraHeader = Authorization: Basic " + BASIC + "\n"),
                        "http.extraHeader is set",
                        true),
                row(
                        "http.extraHeader of a variable",
                        plain,
                        Map.of(
                                "GIT_CONFIG_COUNT", "1",
                                "GIT_CONFIG_KEY_0", "http.http://localhost:" + port + "/.extraheader",
                                "GIT_CONFIG_VALUE_0", "Authorization: Basic " + BASIC),
                        Map.of(),
                        "http.extraHeader is set",
                        true),
                row(
                        "http.extraHeader of the directory alone",
                        plain,
                        Map.of("GIT_DIR", "HOME/own"),
                        Map.of(
                                "own/HEAD", "ref: refs/heads/main\n",
                                "own/objects/info/none", "",
                                "own/refs/none", "",
                                "own/config",
                                        "[core]\nrepositoryformatversion = 0\nbare = true\n[http]\nextraHeader ="
                                                + " Authorization: Basic " + BASIC + "\n"),
                        "",
                        false),
                row(
                        "a dead http.proxy",
                        plain,
                        Map.of(),
                        Map.of(".netrc", NETRC, ".gitconfig", "[http]\nproxy = http://127.0.0.1:1\n"),
                        "http.proxy is set",
                        false),
                row(
                        "http.cookieFile",
                        plain,
                        Map.of(),
                        Map.of(".netrc", NETRC, "cookies", "", ".gitconfig", "[http]\ncookieFile = HOME/cookies\n"),
                        "http.cookieFile is set",
                        true),
                row(
                        "http.sslVerify=false for one URL",
                        tls,
                        Map.of(),
                        Map.of(".netrc", NETRC, ".gitconfig", "[http \"" + tls + "\"]\nsslVerify = false\n"),
                        "http.sslVerify=false is set",
                        true),
                row(
                        "http.sslVerify=false for another URL",
                        tls,
                        Map.of(),
                        Map.of(".netrc", NETRC, ".gitconfig", "[http \"https://x.invalid\"]\nsslVerify = false\n"),
                        "",
                        false),
                row(
                        "http.sslCAInfo for one URL",
                        tls,
                        Map.of(),
                        Map.of(
                                ".netrc",
                                NETRC,
                                ".gitconfig",
                                "[http \"" + tls + "\"]\nsslCAInfo = " + forge.authority() + "\n"),
                        "http.sslCAInfo of a URL is set",
                        true),
                row(
                        "http.sslCert that is not there",
                        tls,
                        Map.of("GIT_SSL_CAINFO", forge.authority().toString()),
                        Map.of(".netrc", NETRC, ".gitconfig", "[http]\nsslCert = HOME/none\n"),
                        "http.sslCert is set",
                        false),
                row(
                        "a key that no git of today has",
                        plain,
                        Map.of(),
                        Map.of(".netrc", NETRC, ".gitconfig", "[http]\npostBuffer = 1m\nnewInGit9 = yes\n"),
                        "http.newingit9 is set",
                        true),
                row(
                        "keys that change nothing",
                        plain,
                        Map.of(),
                        Map.of(".netrc", NETRC, ".gitconfig", "[http]\npostBuffer = 1m\nversion = HTTP/1.1\n"),
                        "",
                        true),
                row(
                        "core.gitProxy",
                        "git://127.0.0.1:1/go/foo.git",
                        Map.of(),
                        Map.of(".gitconfig", "[core]\ngitProxy = false\n"),
                        "core.gitProxy is set",
                        false),
                row(
                        "a dead SOCKS proxy",
                        plain,
                        Map.of("ALL_PROXY", "socks5h://127.0.0.1:1"),
                        Map.of(".netrc", NETRC),
                        "ALL_PROXY is set",
                        false),
                row(
                        "a host name with an underscore",
                        plain.replace("localhost", "under_score.localhost"),
                        Map.of(),
                        Map.of(".netrc", NETRC),
                        "the host name has an underscore",
                        true),
                row(
                        "a configuration that git refuses",
                        plain,
                        Map.of(),
                        Map.of(".netrc", NETRC, ".gitconfig", "[http\n"),
                        "git cannot read its configuration",
                        false));
    }

    @Test
    void staysStrictAndNamesTheSettingThatIsNot() throws IOException {
        String loose = config(sshd.userKey(), "known_hosts", "127.0.0.1") + "  StrictHostKeyChecking no\n";
        Home home = Home.make(row("loose", sshd.root(), Map.of(), config(loose, ""), "", false));
        Concern concern = home.check(sshd.root(), Duration.ofSeconds(30), Through.AUTO)
                .worst()
                .orElseThrow();
        assertThat(concern.reason()).isEqualTo(Reason.HOST_KEY_UNKNOWN);
        assertThat(concern.advice()).anyMatch(line -> line.contains("\"StrictHostKeyChecking no\""));
    }

    @Test
    void startsNoProgramForWhatLooksLikeAnOption() throws IOException {
        Home home = Home.make(row("", "", Map.of(), Map.of(), "", false));
        Path marker = home.directory.resolve("marker");
        for (String root : List.of(
                "--upload-pack=touch " + marker,
                "ssh://-oProxyCommand=touch%20" + marker + "/go/foo.git",
                "ssh://-oProxyCommand=touch$IFS" + marker + "@127.0.0.1/go/foo.git",
                "http://-x.invalid/go/foo.git",
                "ext::touch " + marker)) {
            ProbeOutcome outcome = home.check(root, Duration.ofSeconds(20), Through.GIT);
            assertThat(outcome.status()).as(root).isEqualTo(ProbeStatus.FAILED);
            assertThat(outcome.via().because()).as(root).isEmpty();
        }
        assertThat(marker).doesNotExist();
    }

    @Test
    void endsEverythingThatGitHasStarted() throws Exception {
        Home home = Home.make(row(
                "",
                "",
                Map.of("GIT_SSH_COMMAND", "HOME/wrapper"),
                Map.of("wrapper", "#!/bin/sh\n(sleep 611; :) &\necho $! > HOME/pid\nsleep 612\n"),
                "",
                false));
        ProbeOutcome outcome = home.check(sshd.root(), Duration.ofSeconds(4), Through.AUTO);
        assertThat(outcome.worst().orElseThrow().reason()).isEqualTo(Reason.TIMEOUT);
        long pid =
                Long.parseLong(Files.readString(home.directory.resolve("pid")).strip());
        Optional<ProcessHandle> left = ProcessHandle.of(pid);
        if (left.isPresent()) {
            left.get().onExit().get(10, java.util.concurrent.TimeUnit.SECONDS);
        }
    }

    @Test
    void namesTheSettingWhereThereIsNoGit() throws IOException {
        Home home = Home.make(row("", "", Map.of("GIT_SSH_COMMAND", "ssh", "PATH", "/nowhere"), Map.of(), "", false));
        ProbeOutcome outcome = home.check(sshd.root(), Duration.ofSeconds(20), Through.AUTO);
        assertThat(outcome.worst().orElseThrow().reason()).isEqualTo(Reason.NOT_SUPPORTED);
        assertThat(outcome.via().because()).contains("GIT_SSH_COMMAND is set");
    }

    /** A user's home directory, with the files in which {@code HOME} stands for it. */
    private record Home(Path directory, Map<String, String> variables) {
        static Home make(Row row) throws IOException {
            Path home = Files.createDirectory(GitTruthTest.directory.resolve("home" + homes++));
            for (Map.Entry<String, String> file : row.files.entrySet()) {
                Path path = home.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.getValue().replace("HOME", home.toString()));
                Files.setPosixFilePermissions(
                        path,
                        PosixFilePermissions.fromString(file.getKey().equals("wrapper") ? "rwx------" : "rw-------"));
            }
            Map<String, String> variables = new HashMap<>(
                    Map.of("PATH", System.getenv("PATH"), "HOME", home.toString(), "GIT_CONFIG_NOSYSTEM", "1"));
            row.variables.forEach((name, value) -> variables.put(name, value.replace("HOME", home.toString())));
            return new Home(home, variables);
        }

        ProbeOutcome check(String root, Duration timeout, Through through) {
            SshSettings<Path> ssh = new SshSettings<>(true, false, Optional.empty(), List.of());
            HttpSettings http = new HttpSettings(Optional.empty(), Optional.empty());
            Target target = new Target(root, Vcs.GIT, List.of(new Target.Route("mycompany.com/go/foo", "")));
            try (Probes probes =
                            new Probes(ssh, http, new UserEnvironment(directory, USER, variables), through, false);
                    Deadline deadline = Deadline.in(timeout, TIMER)) {
                return probes.reach(target, deadline);
            }
        }

        /** As go would run it, with this home directory for ssh, too. */
        ProgramResult lsRemote(String root) throws IOException {
            Path empty = directory.resolve("empty.git");
            Command.of(RealProgram.need("git"), "init", "-q", "--bare", empty)
                    .run()
                    .success();
            boolean command =
                    Files.exists(directory.resolve(".ssh/config")) && !Files.exists(directory.resolve(".gitconfig"));
            Map<String, String> more = new HashMap<>(variables);
            more.putAll(Map.of("GIT_DIR", empty.toString(), "GIT_TERMINAL_PROMPT", "0"));
            if (command) {
                more.put("GIT_SSH_COMMAND", "ssh -o BatchMode=yes -F " + directory.resolve(".ssh/config"));
            }
            return Command.of(RealProgram.need("git"), "ls-remote", "--", root)
                    .in(directory)
                    .with(more)
                    .run();
        }

        String withoutHome(String text) {
            return text.replace(directory.toString(), "HOME");
        }
    }
}
