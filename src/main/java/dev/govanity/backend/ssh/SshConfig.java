package dev.govanity.backend.ssh;

import dev.govanity.backend.probe.Deadline;
import dev.govanity.backend.probe.UserEnvironment;
import dev.govanity.openssh.EffectiveConfig;
import dev.govanity.openssh.SshSettings;
import dev.govanity.outcome.Concern;
import dev.govanity.outcome.Reason;
import dev.govanity.outcome.Result;
import dev.govanity.outcome.SafeText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The user's and the system's ssh_config, together with our own settings. Each address is looked up once. */
final class SshConfig {
    private static final int SSH_PORT = 22;

    /** As ssh_config(5) IdentityFile, without keys in security devices. */
    private static final List<String> IDENTITY_FILES =
            List.of("~/.ssh/id_rsa", "~/.ssh/id_ecdsa", "~/.ssh/id_ed25519", "~/.ssh/id_dsa");

    private static final String USER_KNOWN_HOSTS = "~/.ssh/known_hosts ~/.ssh/known_hosts2";
    private static final String GLOBAL_KNOWN_HOSTS = "/etc/ssh/ssh_known_hosts /etc/ssh/ssh_known_hosts2";

    /** More hosts than a company has. */
    private static final int MAX_CACHED = 10_000;

    /**
     * Files come with spaces between them, whatever their names have in them: ssh -G leaves the quotes out. A name
     * hardly begins with anything else.
     */
    private static final Pattern BETWEEN_FILES = Pattern.compile(" (?=[/~%$])");

    /** As ssh_config(5) HostName, which knows two. */
    private static final Pattern HOST_TOKEN = Pattern.compile("%([%h])");

    /** As SSH_RSA_MINIMUM_MODULUS_SIZE of OpenSSH. */
    private static final int SMALLEST_RSA_KEY = 1024;

    private final SshSettings<Path> settings;
    private final UserEnvironment environment;
    private final Optional<SshProgram> program;
    private final Map<SshAddress, Result<ResolvedHost>> cache = new ConcurrentHashMap<>();

    /** Options that decide whether ssh gets in, and that nothing here knows how to follow. */
    private static final List<String> NOT_FOLLOWED =
            List.of("ProxyJump", "ProxyCommand", "KnownHostsCommand", "RevokedHostKeys");

    /** Options that take the session elsewhere than to the address itself. */
    private static final List<String> DETOURS = List.of("ProxyJump", "ProxyCommand");

    SshConfig(SshSettings<Path> settings, UserEnvironment environment, Executor executor) {
        this.settings = settings;
        this.environment = environment;
        this.program = SshProgram.find(environment, executor);
    }

    /** How this machine reaches the host, or why it cannot. */
    Result<ResolvedHost> find(SshAddress address, Deadline deadline) {
        Result<ResolvedHost> cached = cache.get(address);
        Result<ResolvedHost> found = cached == null ? look(address, deadline) : cached;
        return deadline.isOver() && found.success().isPresent()
                ? Result.failed(new Concern(
                        Reason.TIMEOUT,
                        "ssh -G does not answer in time",
                        "a command of Match exec in ssh_config may hang"))
                : found;
    }

    /** What ssh does otherwise than we would do. Asks ssh, which connects to nothing then. */
    OpenSshOnly openSshOnly(SshAddress address, Deadline deadline) {
        EffectiveConfig config = program.flatMap(ssh -> ssh.ask(address, deadline))
                .flatMap(SshProgram.Answer::output)
                .map(EffectiveConfig::parse)
                .orElseGet(() -> ConfigFiles.read(environment.loginHome(), address.host()));
        boolean direct =
                DETOURS.stream().allMatch(keyword -> value(config, keyword).isEmpty());
        Optional<String> option = notFollowed(config)
                .or(() -> value(config, "CertificateFile"))
                .map(found -> "ssh_config has \"%s\"".formatted(SafeText.line(found)));
        Optional<String> found =
                option.or(() -> find(address, deadline).success().flatMap(this::certificate));
        boolean takesAnyKey = first(config, "stricthostkeychecking")
                .filter(value -> List.of("no", "off", "false").contains(value))
                .isPresent();
        return new OpenSshOnly(found, direct, takesAnyKey);
    }

    /** Certificates: those of hosts, by an authority in known_hosts, and the user's beside a key. */
    private Optional<String> certificate(ResolvedHost host) {
        return KnownHosts.read(host.knownHosts())
                .authority(host.keyAlias(), host.keyPort())
                .map(place -> "@cert-authority stands in %s".formatted(place))
                .or(() -> host.identityFiles().stream()
                        .map(file -> file.resolveSibling(file.getFileName() + "-cert.pub"))
                        .filter(Files::exists)
                        .findFirst()
                        .map(file -> "there is a certificate, %s".formatted(file)));
    }

    private Result<ResolvedHost> look(SshAddress address, Deadline deadline) {
        Optional<SshProgram.Answer> answer = program.flatMap(ssh -> ssh.ask(address, deadline));
        Result<ResolvedHost> found = answer.filter(given -> isComplaint(given.complaint()))
                .map(given -> Result.<ResolvedHost>failed(new Concern(
                        Reason.BAD_SETTING,
                        "ssh refuses its configuration: \"" + given.complaint() + '"',
                        "mend the file: git on this machine fails with the same message")))
                .orElseGet(() -> answer.flatMap(SshProgram.Answer::output)
                        .map(printed -> host(address, EffectiveConfig.parse(printed), true))
                        .orElseGet(
                                () -> host(address, ConfigFiles.read(environment.loginHome(), address.host()), false)));
        // what did not come in time may come the next time
        if (answer.isPresent() || program.isEmpty()) {
            if (cache.size() > MAX_CACHED) {
                cache.clear();
            }
            cache.put(address, found);
        }
        return found;
    }

    /** An ssh before 6.8 knows no -G, and complains of that instead. */
    private static boolean isComplaint(String text) {
        return !text.isEmpty() && !text.contains("unknown option") && !text.contains("usage:");
    }

    /**
     * @param expanded whether host names and known_hosts files have no tokens any more, as where {@code ssh -G} prints
     * them
     */
    private Result<ResolvedHost> host(SshAddress address, EffectiveConfig config, boolean expanded) {
        String name = config.hostName()
                .map(written -> expanded ? written : ofHost(written, address.host()))
                .orElse(address.host());
        int port = address.port().orElse(config.port().orElse(SSH_PORT));
        String user = address.user().or(config::user).orElse(environment.user());
        Optional<String> keyAlias = first(config, "hostkeyalias");
        Tokens tokens = new Tokens(environment, address.host(), name, port, keyAlias, user);
        Optional<String> notFollowed = notFollowed(config);
        if (notFollowed.isPresent()) {
            return Result.failed(new Concern(
                    Reason.NOT_SUPPORTED,
                    "ssh_config has \"%s\" for host \"%s\", which vanity does not follow"
                            .formatted(notFollowed.get(), name),
                    "ask git itself, as the user who runs the proxy: git ls-remote"));
        }
        boolean ownIdentities = !settings.identities().isEmpty();
        return Result.of(new ResolvedHost(
                name,
                port,
                user,
                keyAlias.orElse(name),
                // as get_hostfile_hostname_ipaddr (sshconnect.c): an alias stands in known_hosts without a port
                keyAlias.isPresent() ? SSH_PORT : port,
                knownHosts(config, expanded ? UnaryOperator.identity() : tokens::expand),
                ownIdentities ? settings.identities() : identityFiles(config, tokens),
                ownIdentities
                        || first(config, "identitiesonly").filter("yes"::equals).isPresent(),
                agent(config, tokens),
                smallestRsaKey(config),
                config.algorithms()));
    }

    private static String ofHost(String written, String given) {
        return HOST_TOKEN
                .matcher(written)
                .replaceAll(token -> Matcher.quoteReplacement(token.group(1).equals("h") ? given : "%"));
    }

    private static int smallestRsaKey(EffectiveConfig config) {
        return first(config, "requiredrsasize")
                .filter(bits -> bits.matches("[0-9]{1,6}"))
                .map(Integer::valueOf)
                .orElse(SMALLEST_RSA_KEY);
    }

    private static Optional<String> notFollowed(EffectiveConfig config) {
        return Stream.concat(
                        NOT_FOLLOWED.stream().flatMap(keyword -> value(config, keyword).stream()),
                        // "false" is how ssh -G says it
                        first(config, "pubkeyauthentication")
                                .filter(value -> value.equals("no") || value.equals("false"))
                                .map(value -> "PubkeyAuthentication no")
                                .stream())
                .findFirst();
    }

    private static Optional<String> value(EffectiveConfig config, String keyword) {
        return first(config, keyword.toLowerCase(Locale.ROOT))
                .filter(Predicate.not("none"::equals))
                .map(value -> keyword + " " + value);
    }

    private List<Path> knownHosts(EffectiveConfig config, UnaryOperator<String> expansion) {
        return settings.knownHosts()
                .map(List::of)
                .orElseGet(() -> Stream.of(
                                first(config, "userknownhostsfile").orElse(USER_KNOWN_HOSTS),
                                first(config, "globalknownhostsfile").orElse(GLOBAL_KNOWN_HOSTS))
                        .flatMap(BETWEEN_FILES::splitAsStream)
                        .filter(Predicate.not("none"::equals))
                        .map(expansion)
                        .map(this::atHome)
                        .toList());
    }

    private List<Path> identityFiles(EffectiveConfig config, Tokens tokens) {
        List<String> files = config.identityFiles();
        return (files.isEmpty() ? IDENTITY_FILES : files)
                .stream()
                        .filter(Predicate.not("none"::equals))
                        .map(tokens::expand)
                        .map(this::atHome)
                        .toList();
    }

    private Optional<Path> agent(EffectiveConfig config, Tokens tokens) {
        String agent = first(config, "identityagent").orElse("SSH_AUTH_SOCK");
        if (agent.equals("none")) {
            return Optional.empty();
        }
        if (agent.equals("SSH_AUTH_SOCK")) {
            return environment.variable(agent).map(Path::of);
        }
        return agent.startsWith("$") && !agent.startsWith("${")
                ? environment.variable(agent.substring(1)).map(Path::of)
                : Optional.of(atHome(tokens.expand(agent)));
    }

    private Path atHome(String file) {
        return environment.loginHome().resolve(file.startsWith("~/") ? file.substring(2) : file);
    }

    private static Optional<String> first(EffectiveConfig config, String keyword) {
        return config.options().getOrDefault(keyword, List.of()).stream().findFirst();
    }
}
