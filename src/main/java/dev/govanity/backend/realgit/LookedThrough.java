package dev.govanity.backend.realgit;

import dev.govanity.backend.probe.Deadline;
import dev.govanity.backend.probe.HttpSettings;
import dev.govanity.backend.probe.UserEnvironment;
import dev.govanity.outcome.SafeText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a check looks through on this machine, in one line: two operators with two verdicts begin by comparing it. No
 * address of a proxy is in it, since that may hold a password.
 */
public final class LookedThrough {
    private static final Pattern VERSION = Pattern.compile("[0-9]+[.][0-9]+");

    private static final List<String> PROXIES =
            List.of("https_proxy", "HTTPS_PROXY", "http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY");

    private LookedThrough() {}

    /** Such as {@code git 2.39, OpenSSH 9.2, netrc ~/.netrc, no proxy}. */
    public static String line(
            Optional<GitProgram> git, HttpSettings http, UserEnvironment environment, Deadline deadline) {
        return String.join(
                ", ",
                git.flatMap(program -> git(program, deadline)).orElse("no git"),
                git.flatMap(program -> ssh(program, environment, deadline)).orElse("no ssh"),
                netrc(http, environment),
                Stream.concat(
                                PROXIES.stream()
                                        .filter(name ->
                                                environment.variable(name).isPresent())
                                        .map(name -> "proxy of " + name),
                                Stream.of("no proxy"))
                        .findFirst()
                        .orElseThrow());
    }

    private static Optional<String> git(GitProgram program, Deadline deadline) {
        try {
            return version(program.run(List.of("version"), Map.of(), deadline, GitSettings::text)
                            .result())
                    .map(version -> "git " + version);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** It prints its version to standard error: {@code OpenSSH_9.2p1 Debian-2, OpenSSL 3.0}. */
    private static Optional<String> ssh(GitProgram program, UserEnvironment environment, Deadline deadline) {
        Optional<Path> ssh = GitProgram.program("ssh", environment);
        if (ssh.isEmpty()) {
            return Optional.empty();
        }
        try {
            String words = program.runAny(List.of(ssh.get().toString(), "-V"), Map.of(), deadline, GitSettings::text)
                    .words();
            return version(words).map(version -> (words.startsWith("OpenSSH") ? "OpenSSH " : "ssh ") + version);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> version(String printed) {
        Matcher version = VERSION.matcher(printed);
        return version.find() ? Optional.of(version.group()) : Optional.empty();
    }

    private static String netrc(HttpSettings http, UserEnvironment environment) {
        Path usual = environment.home().resolve(".netrc");
        Path file = http.netrc().orElse(usual);
        String shown = file.equals(usual) ? "~/.netrc" : SafeText.line(file.toString());
        return Files.isReadable(file) ? "netrc " + shown : "no netrc";
    }
}
