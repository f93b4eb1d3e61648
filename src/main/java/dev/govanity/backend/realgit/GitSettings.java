package dev.govanity.backend.realgit;

import dev.govanity.backend.probe.Deadline;
import dev.govanity.backend.probe.UserEnvironment;
import dev.govanity.outcome.Concern;
import dev.govanity.outcome.Reason;
import dev.govanity.outcome.Result;
import dev.govanity.outcome.SafeText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The settings of git on this machine, read with git itself, and which of them vanity does not follow. Read once; safe
 * for use by several threads.
 */
public final class GitSettings {
    /** Keys of an http section that do not decide whether git gets in; any other may, one of a later git as well. */
    private static final Set<String> HARMLESS_HTTP_KEYS = Set.of(
            "postbuffer",
            "lowspeedlimit",
            "lowspeedtime",
            "version",
            "maxrequests",
            "minsessions",
            "noepsv",
            "savecookies",
            "keepaliveidle",
            "keepaliveinterval",
            "keepalivecount",
            "sslcertpasswordprotected");

    /** How git's manual writes the usual ones of the others, which git prints in small letters. */
    private static final Map<String, String> HTTP_KEYS = Map.ofEntries(
            Map.entry("extraheader", "http.extraHeader"),
            Map.entry("proxy", "http.proxy"),
            Map.entry("cookiefile", "http.cookieFile"),
            Map.entry("sslcert", "http.sslCert"),
            Map.entry("sslkey", "http.sslKey"),
            Map.entry("sslcapath", "http.sslCAPath"),
            Map.entry("sslcainfo", "http.sslCAInfo"),
            Map.entry("sslversion", "http.sslVersion"),
            Map.entry("sslcipherlist", "http.sslCipherList"),
            Map.entry("pinnedpubkey", "http.pinnedPubkey"),
            Map.entry("curloptresolve", "http.curloptResolve"),
            Map.entry("followredirects", "http.followRedirects"),
            Map.entry("useragent", "http.userAgent"),
            Map.entry("delegation", "http.delegation"),
            Map.entry("emptyauth", "http.emptyAuth"));

    private static final List<String> HTTP_VARIABLES = List.of(
            "GIT_SSL_NO_VERIFY",
            "GIT_SSL_CERT",
            "GIT_SSL_KEY",
            "GIT_SSL_CAPATH",
            "GIT_ASKPASS",
            "ALL_PROXY",
            "all_proxy");

    private static final List<String> PROXY_VARIABLES =
            List.of("https_proxy", "HTTPS_PROXY", "http_proxy", "HTTP_PROXY");

    private static final List<String> SSH_VARIABLES = List.of("GIT_SSH_COMMAND", "GIT_SSH");

    private static final int MAX_LIST = 1 << 20;

    private static final Pattern GO_VERSION = Pattern.compile("go1[.]([0-9]+)");

    /** The last of go's releases that set GIT_SSH_COMMAND, which hides core.sshCommand. */
    private static final int LAST_WITH_SSH_COMMAND = 24;

    private static final Pattern SCOPED_SSL_CA = Pattern.compile("http[.].+[.]sslcainfo");

    private final UserEnvironment environment;
    private final Optional<GitProgram> git;
    private volatile Optional<Result<Map<String, String>>> settings = Optional.empty();
    private volatile Optional<String> go = Optional.empty();

    /**
     * @param git empty if there is none, and then variables alone count
     */
    public GitSettings(UserEnvironment environment, Optional<GitProgram> git) {
        this.environment = Objects.requireNonNull(environment, "environment");
        this.git = Objects.requireNonNull(git, "git");
    }

    /**
     * The effect of the settings on one root.
     *
     * @param notFollowed the setting that vanity does not follow, such as {@code core.sshCommand is set};
     *     empty for none
     * @param ignored a setting that the go of this machine hides from git; empty for none
     */
    public record Effect(Optional<String> notFollowed, Optional<String> ignored) {
        /** Nothing that matters. */
        public static final Effect NOTHING = new Effect(Optional.empty(), Optional.empty());

        public Effect {
            Objects.requireNonNull(notFollowed, "notFollowed");
            Objects.requireNonNull(ignored, "ignored");
        }

        static Effect of(Optional<String> setting) {
            return new Effect(setting.map(name -> name + " is set"), Optional.empty());
        }
    }

    /** About a root over ssh. Fails where git refuses its configuration, since then it refuses every root. */
    public Result<Effect> overSsh(Deadline deadline) {
        Optional<String> variable = variable(SSH_VARIABLES);
        if (variable.isPresent()) {
            return Result.of(Effect.of(variable));
        }
        Result<Map<String, String>> all = all(deadline);
        if (all.failure().isPresent()) {
            return Result.failed(all.failure().get());
        }
        if (all.success().orElseThrow().getOrDefault("core.sshcommand", "").isEmpty()) {
            return Result.of(Effect.NOTHING);
        }
        Optional<String> old = goThatHidesIt(deadline);
        return Result.of(
                old.isPresent()
                        ? new Effect(
                                Optional.empty(),
                                old.map(version ->
                                        "core.sshCommand is set, and %s does not let git follow it".formatted(version)))
                        : Effect.of(Optional.of("core.sshCommand")));
    }

    /** About a root that a git daemon serves: git may be sent through a program that connects for it. */
    public Result<Effect> overDaemon(Deadline deadline) {
        Optional<String> variable = variable(List.of("GIT_PROXY_COMMAND"));
        if (variable.isPresent()) {
            return Result.of(Effect.of(variable));
        }
        Result<Map<String, String>> all = all(deadline);
        return all.failure().isPresent()
                ? Result.failed(all.failure().get())
                : Result.of(Effect.of(Optional.of("core.gitProxy")
                        .filter(name -> all.success().orElseThrow().containsKey("core.gitproxy"))));
    }

    /** About a root over http or https. */
    public Result<Effect> overHttp(String root, Deadline deadline) {
        Optional<String> variable = variable(HTTP_VARIABLES)
                .or(() -> PROXY_VARIABLES.stream()
                        .filter(name -> environment
                                .variable(name)
                                .filter(value -> value.toLowerCase(Locale.ROOT).startsWith("socks"))
                                .isPresent())
                        .findFirst());
        if (variable.isPresent()) {
            return Result.of(Effect.of(variable));
        }
        Result<Map<String, String>> all = all(deadline);
        if (all.failure().isPresent()) {
            return Result.failed(all.failure().get());
        }
        Map<String, String> listed = all.success().orElseThrow();
        boolean any = listed.keySet().stream()
                .anyMatch(
                        key -> key.startsWith("http.") || key.startsWith("credential.") || key.equals("core.askpass"));
        if (any) {
            Optional<String> found = matching(root, listed, deadline);
            if (found.isPresent()) {
                return Result.of(Effect.of(found));
            }
        }
        return Result.of(
                hasUnderscore(root)
                        ? new Effect(Optional.of("the host name has an underscore"), Optional.empty())
                        : Effect.NOTHING);
    }

    private Optional<String> matching(String root, Map<String, String> listed, Deadline deadline) {
        Map<String, String> http = config(deadline, "--get-urlmatch", "http", root);
        Optional<String> key = http.entrySet().stream()
                .flatMap(entry -> httpKey(entry.getKey(), entry.getValue(), listed).stream())
                .sorted()
                .findFirst();
        if (key.isPresent()) {
            return key;
        }
        Map<String, String> credential = config(deadline, "--get-urlmatch", "credential", root);
        if (!credential.getOrDefault("credential.helper", "").isEmpty()) {
            return Optional.of("credential.helper");
        }
        return Optional.of("core.askPass")
                .filter(name -> !listed.getOrDefault("core.askpass", "").isEmpty());
    }

    private static Optional<String> httpKey(String key, String value, Map<String, String> listed) {
        String name = key.substring(key.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (name.equals("sslverify")) {
            return Optional.of("http.sslVerify=false").filter(no -> isFalse(value));
        }
        if (name.equals("sslcainfo")) {
            // the one for all URLs is followed
            boolean scoped = listed.keySet().stream()
                    .anyMatch(listedKey -> SCOPED_SSL_CA.matcher(listedKey).matches());
            return scoped ? Optional.of("http.sslCAInfo of a URL") : Optional.empty();
        }
        // an empty proxy keeps git from the one in the environment
        boolean says = !value.isEmpty() || name.equals("proxy");
        return says && !HARMLESS_HTTP_KEYS.contains(name)
                ? Optional.of(HTTP_KEYS.getOrDefault(name, "http." + name))
                : Optional.empty();
    }

    private static boolean isFalse(String value) {
        return List.of("false", "no", "off", "0", "").contains(value.toLowerCase(Locale.ROOT));
    }

    /** java.net takes no such name for a host. */
    private static boolean hasUnderscore(String root) {
        try {
            return URI.create(root).getHost() == null && authority(root).contains("_");
        } catch (IllegalArgumentException e) {
            return authority(root).contains("_");
        }
    }

    private static String authority(String root) {
        return root.replaceFirst("^[a-z]+://", "").replaceFirst("[/?#].*", "").replaceFirst(".*@", "");
    }

    private Optional<String> variable(List<String> names) {
        return names.stream()
                .filter(name -> environment.variable(name).isPresent())
                .findFirst();
    }

    private Result<Map<String, String>> all(Deadline deadline) {
        Optional<Result<Map<String, String>>> known = settings;
        if (known.isPresent()) {
            return known.get();
        }
        Result<Map<String, String>> read = read(deadline);
        if (!deadline.isOver()) {
            settings = Optional.of(read);
        }
        return read;
    }

    private Result<Map<String, String>> read(Deadline deadline) {
        if (git.isEmpty()) {
            return Result.of(Map.of());
        }
        try {
            GitProgram.Ended<String> ended = git.get()
                    .run(List.of("config", "--includes", "-z", "--list"), Map.of(), deadline, GitSettings::text);
            if (ended.late()) {
                return Result.failed(new Concern(Reason.TIMEOUT, "git config does not answer in time"));
            }
            return ended.status() == 0
                    ? Result.of(pairs(ended.result()))
                    : Result.failed(new Concern(
                            Reason.BAD_SETTING,
                            "git refuses its configuration: \"%s\""
                                    .formatted(SafeText.line(
                                            ended.words().lines().findFirst().orElse(""))),
                            "mend the file: git on this machine fails with the same message"));
        } catch (IOException e) {
            return Result.failed(
                    new Concern(Reason.BAD_SETTING, "git cannot be run: " + SafeText.line(e.getMessage())));
        }
    }

    private Map<String, String> config(Deadline deadline, String... arguments) {
        try {
            List<String> words = Stream.concat(Stream.of("config", "--includes", "-z"), Stream.of(arguments))
                    .toList();
            return git.isEmpty()
                    ? Map.of()
                    : pairs(git.get()
                            .run(words, Map.of(), deadline, GitSettings::text)
                            .result());
        } catch (IOException e) {
            return Map.of();
        }
    }

    static Map<String, String> pairs(String printed) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String pair : printed.split("\0", -1)) {
            int end = pair.indexOf('\n');
            if (!pair.isEmpty()) {
                // a key without "=" is true
                pairs.put(end < 0 ? pair : pair.substring(0, end), end < 0 ? "true" : pair.substring(end + 1));
            }
        }
        return pairs;
    }

    static String text(InputStream stream) {
        try {
            return new String(stream.readNBytes(MAX_LIST), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The version of this machine's go if it is one that sets GIT_SSH_COMMAND itself. */
    private Optional<String> goThatHidesIt(Deadline deadline) {
        if (go.isEmpty()) {
            go = Optional.of(goVersion(deadline));
        }
        Matcher version = GO_VERSION.matcher(go.orElseThrow());
        return version.find() && Integer.parseInt(version.group(1)) <= LAST_WITH_SSH_COMMAND
                ? Optional.of("go 1." + version.group(1))
                : Optional.empty();
    }

    private String goVersion(Deadline deadline) {
        Optional<Path> program = GitProgram.program("go", environment);
        if (program.isEmpty() || git.isEmpty()) {
            return "";
        }
        try {
            return git.get()
                    .runAny(
                            List.of(program.get().toString(), "version"),
                            Map.of("GOTOOLCHAIN", "local"),
                            deadline,
                            GitSettings::text)
                    .result();
        } catch (IOException e) {
            return "";
        }
    }
}
