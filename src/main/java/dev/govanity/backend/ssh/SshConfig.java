package dev.govanity.backend.ssh;

import dev.govanity.backend.probe.Deadline;
import dev.govanity.backend.probe.Machine;
import dev.govanity.backend.probe.SshSettings;
import dev.govanity.openssh.EffectiveConfig;
import dev.govanity.outcome.Concern;
import dev.govanity.outcome.Reason;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
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

    private static final Pattern TOKEN = Pattern.compile("%([%dhru])|\\$\\{(\\w+)}");

    private final SshSettings settings;
    private final Machine machine;
    private final Optional<SshProgram> program;
    private final Map<SshAddress, Found> cache = new ConcurrentHashMap<>();

    /** The host, or why there is none. */
    sealed interface Found {
        record Known(Host host) implements Found {}

        record Unusable(Concern concern) implements Found {}
    }

    SshConfig(SshSettings settings, Machine machine, Executor executor) {
        this.settings = settings;
        this.machine = machine;
        this.program = SshProgram.find(machine, executor);
    }

    Found find(SshAddress address, Deadline deadline) {
        Found cached = cache.get(address);
        if (cached != null) {
            return cached;
        }
        Optional<SshProgram.Answer> answer = program.flatMap(ssh -> ssh.ask(address, deadline));
        Found found = answer.filter(given -> isComplaint(given.complaint()))
                .<Found>map(given -> new Found.Unusable(new Concern(
                        Reason.BAD_SETTING,
                        "ssh refuses its configuration: \"" + given.complaint() + '"',
                        "mend the file: git on this machine fails with the same message")))
                .orElseGet(() -> new Found.Known(host(
                        address,
                        answer.flatMap(SshProgram.Answer::output)
                                .map(EffectiveConfig::parse)
                                .orElseGet(() -> ConfigFiles.read(machine.loginHome(), address.host())))));
        // what was not told in time may be told the next time
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

    private Host host(SshAddress address, EffectiveConfig config) {
        String user = address.user().or(config::user).orElse(machine.user());
        Expansion raw = new Expansion(address.host(), user);
        String name = raw.apply(config.hostName().orElse(address.host()));
        Expansion expansion = new Expansion(name, user);
        boolean ownIdentities = !settings.identities().isEmpty();
        return new Host(
                name,
                address.port().orElse(config.port().orElse(SSH_PORT)),
                user,
                first(config, "hostkeyalias").orElse(name),
                knownHosts(config, expansion),
                ownIdentities ? settings.identities() : identityFiles(config, expansion),
                ownIdentities
                        || first(config, "identitiesonly").filter("yes"::equals).isPresent(),
                agent(config, expansion),
                proxy(config, "ProxyJump").or(() -> proxy(config, "ProxyCommand")),
                config.client());
    }

    private static Optional<String> proxy(EffectiveConfig config, String keyword) {
        return first(config, keyword.toLowerCase(Locale.ROOT))
                .filter(Predicate.not("none"::equals))
                .map(value -> keyword + " " + value);
    }

    private List<Path> knownHosts(EffectiveConfig config, Expansion expansion) {
        return settings.knownHosts()
                .map(List::of)
                .orElseGet(() -> Stream.of(
                                first(config, "userknownhostsfile").orElse(USER_KNOWN_HOSTS),
                                first(config, "globalknownhostsfile").orElse(GLOBAL_KNOWN_HOSTS))
                        .flatMap(files -> Stream.of(files.split(" ")))
                        .filter(Predicate.not("none"::equals))
                        .map(expansion::path)
                        .toList());
    }

    private static List<Path> identityFiles(EffectiveConfig config, Expansion expansion) {
        List<String> files = config.identityFiles();
        return (files.isEmpty() ? IDENTITY_FILES : files)
                .stream()
                        .filter(Predicate.not("none"::equals))
                        .map(expansion::path)
                        .toList();
    }

    private Optional<Path> agent(EffectiveConfig config, Expansion expansion) {
        String agent = first(config, "identityagent").orElse("SSH_AUTH_SOCK");
        if (agent.equals("none")) {
            return Optional.empty();
        }
        if (agent.equals("SSH_AUTH_SOCK")) {
            return machine.variable(agent).map(Path::of);
        }
        return agent.startsWith("$") && !agent.startsWith("${")
                ? machine.variable(agent.substring(1)).map(Path::of)
                : Optional.of(expansion.path(agent));
    }

    private static Optional<String> first(EffectiveConfig config, String keyword) {
        return config.options().getOrDefault(keyword, List.of()).stream().findFirst();
    }

    /** The tokens of ssh_config(5) that a file's name is likely to have. */
    private final class Expansion {
        private final String host;
        private final String user;

        Expansion(String host, String user) {
            this.host = Objects.requireNonNull(host, "host");
            this.user = Objects.requireNonNull(user, "user");
        }

        Path path(String text) {
            return machine.loginHome().resolve(apply(text.startsWith("~/") ? text.substring(2) : text));
        }

        String apply(String text) {
            return TOKEN.matcher(text)
                    .replaceAll(token -> Matcher.quoteReplacement(value(token.group(1), token.group(2))));
        }

        private String value(String token, String variable) {
            if (token == null) {
                return machine.variable(variable).orElse("");
            }
            return switch (token) {
                case "d" -> machine.loginHome().toString();
                case "h" -> host;
                case "r" -> user;
                case "u" -> machine.user();
                default -> "%";
            };
        }
    }
}
