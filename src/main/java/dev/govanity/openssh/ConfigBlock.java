package dev.govanity.openssh;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A block of {@code ~/.ssh/config} for one host. An option that is empty has no line.
 *
 * @param host the name or address in the command line of {@code ssh}, as in the repo root but an IPv6 address without
 *     brackets. ssh compares it case-sensitively
 * @param hostName the name or address to connect to instead
 * @param user the login name
 * @param identityFiles paths of private keys; if given, ssh tries no other keys. A path may begin with {@code ~/};
 *     nothing else in it is expanded
 * @param knownHosts path of a known_hosts file that replaces the user's; as the others
 * @param additions algorithms to allow besides the client's own, in any order
 */
public record ConfigBlock(
        String host,
        Optional<String> hostName,
        OptionalInt port,
        Optional<String> user,
        List<String> identityFiles,
        Optional<String> knownHosts,
        List<Addition> additions) {

    /**
     * Names, IPv4 and IPv6 addresses. A pattern of ssh_config has wildcards and a negation, and no way to escape them.
     */
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9_.:][A-Za-z0-9_.:%-]*");

    /**
     * {@code DOMAIN\\user} and {@code user@domain} are in use. OpenSSH 10 expands tokens here; older releases do not.
     */
    private static final Pattern USER = Pattern.compile("[^\\p{Cc}%$\"]+");

    /** Text that cannot be written even in quotes: a line feed, and text that looks like an environment variable. */
    private static final Pattern UNSPEAKABLE = Pattern.compile("\\p{Cc}|\\$\\{");

    private static final Pattern BARE = Pattern.compile("[A-Za-z0-9_./~@:+%-]+");

    public ConfigBlock {
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(hostName, "hostName");
        Objects.requireNonNull(port, "port");
        Objects.requireNonNull(user, "user");
        identityFiles = List.copyOf(identityFiles);
        Objects.requireNonNull(knownHosts, "knownHosts");
        additions = List.copyOf(additions);
    }

    /**
     * The block, with a line feed after each line; empty if ssh_config cannot express exactly this host. An option
     * whose value ssh_config cannot express becomes a comment.
     */
    public String text() {
        if (!HOST.matcher(host).matches()) {
            return "";
        }
        Stream<String> lines = Stream.of(
                        hostName
                                .map(name -> HOST.matcher(name).matches()
                                        ? "HostName " + tokens(name)
                                        : unwritten("HostName"))
                                .stream(),
                        port.stream().mapToObj(number -> "Port " + number),
                        user
                                .map(name -> USER.matcher(name).matches() ? "User " + quoted(name) : unwritten("User"))
                                .stream(),
                        identityFiles.stream().map(path -> file("IdentityFile", path)),
                        identityFiles.stream().limit(1).map(path -> "IdentitiesOnly yes"),
                        knownHosts.map(path -> file("UserKnownHostsFile", path)).stream(),
                        Stream.of(AlgorithmKind.values()).flatMap(this::addition))
                .flatMap(line -> line);
        return "Host " + host + "\n" + lines.map(line -> "    " + line + "\n").collect(Collectors.joining());
    }

    private Stream<String> addition(AlgorithmKind kind) {
        List<String> names = additions.stream()
                .filter(addition -> addition.kind() == kind)
                .map(Addition::name)
                .distinct()
                .toList();
        // the client's order decides, so algorithms that are not retired come first
        List<String> retired = Retired.bestFirst(kind, names);
        List<String> bestFirst = Stream.concat(
                        names.stream().filter(Predicate.not(retired::contains)), retired.stream())
                .toList();
        return names.isEmpty() ? Stream.empty() : Stream.of(kind.option() + " +" + String.join(",", bestFirst));
    }

    private static String file(String option, String path) {
        return path.isEmpty() || UNSPEAKABLE.matcher(path).find()
                ? unwritten(option)
                : option + " " + quoted(tokens(path));
    }

    private static String unwritten(String option) {
        return "# " + option + ": the value cannot be written here";
    }

    /** A percent sign begins a token in paths and host names. */
    private static String tokens(String text) {
        return text.replace("%", "%%");
    }

    /**
     * Writes an argument for ssh's argv_split. A backslash escapes only a quote or a backslash, and nothing before
     * OpenSSH 8.7, so it is doubled only where it would escape something.
     */
    private static String quoted(String text) {
        if (BARE.matcher(text).matches()) {
            return text;
        }
        return '"' + text.replaceAll("\\\\(?=[\\\\'\"]|$)", "\\\\\\\\").replace("\"", "\\\"") + '"';
    }
}
