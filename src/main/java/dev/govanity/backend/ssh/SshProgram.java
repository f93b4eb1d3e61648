package dev.govanity.backend.ssh;

import dev.govanity.backend.probe.Deadline;
import dev.govanity.backend.probe.UserEnvironment;
import dev.govanity.outcome.SafeText;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The {@code ssh} of this machine, asked what it would do: {@code ssh -G HOST} prints the options it would use, and
 * connects to nothing.
 *
 * <p>It runs what {@code Match exec} in the user's configuration names, and asks the name server where {@code
 * CanonicalizeHostname} says so. The ssh of every fetch does the same, so the answers agree.
 */
record SshProgram(Path program, UserEnvironment environment, Executor executor) {
    /** For commands of {@code Match exec} that hang. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final String SYSTEM_HOME = System.getProperty("user.home");

    private static final Pattern EXPANDED = Pattern.compile("(?m)^(?:userknownhostsfile|identityagent) .*$");

    private static final int MAX_OUTPUT = 256 * 1024;

    /**
     * @param output what it printed, if it liked its configuration
     * @param complaint the first line of what it complained of otherwise
     */
    record Answer(Optional<String> output, String complaint) {}

    /** The first on the PATH; empty if there is none. */
    static Optional<SshProgram> find(UserEnvironment environment, Executor executor) {
        return Stream.of(environment.variable("PATH").orElse("").split(File.pathSeparator))
                .filter(directory -> directory.startsWith("/"))
                .map(directory -> Path.of(directory, "ssh"))
                .filter(Files::isExecutable)
                .findFirst()
                .map(program -> new SshProgram(program, environment, executor));
    }

    /** Asks about a host; empty if there was no answer in time. */
    Optional<Answer> ask(SshAddress address, Deadline deadline) {
        ProcessBuilder builder = new ProcessBuilder(command(address)).redirectInput(new File("/dev/null"));
        builder.environment().clear();
        builder.environment().putAll(environment.environment());
        try {
            Process process = builder.start();
            try {
                return answer(process, deadline);
            } finally {
                process.descendants().forEach(ProcessHandle::destroyForcibly); // those of Match exec
                process.destroyForcibly();
            }
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private List<String> command(SshAddress address) {
        List<String> words = new ArrayList<>(List.of(program.toString(), "-G", "-T"));
        otherConfig().ifPresent(file -> words.addAll(List.of("-F", file.toString())));
        address.port().ifPresent(port -> words.addAll(List.of("-p", Integer.toString(port))));
        address.user().ifPresent(user -> words.addAll(List.of("-l", user)));
        words.addAll(List.of("--", address.host()));
        return words;
    }

    /** ssh takes the home directory from the system's user database, as the JVM does, and not from HOME. */
    private Optional<Path> otherConfig() {
        if (environment.loginHome().toString().equals(SYSTEM_HOME)) {
            return Optional.empty();
        }
        Path config = environment.loginHome().resolve(".ssh/config");
        return Optional.of(Files.exists(config) ? config : Path.of("/dev/null"));
    }

    private Optional<Answer> answer(Process process, Deadline deadline) throws InterruptedException {
        // a command of Match exec may keep the pipes open after ssh has ended
        CompletableFuture<String> output = reading(process.getInputStream());
        CompletableFuture<String> errors = reading(process.getErrorStream());
        // a little more than is left, so that the next caller sees that the deadline is over
        Duration left = deadline.left().plusMillis(10);
        Duration patience = left.compareTo(PATIENCE) < 0 ? left : PATIENCE;
        long end = System.nanoTime() + patience.toNanos();
        if (!process.waitFor(patience.toNanos(), TimeUnit.NANOSECONDS)) {
            return Optional.empty();
        }
        Optional<String> text = text(process.exitValue() == 0 ? output : errors, end - System.nanoTime());
        return process.exitValue() == 0
                ? text.map(printed -> new Answer(Optional.of(atHome(printed)), ""))
                : text.map(printed -> new Answer(Optional.empty(), firstLine(printed)));
    }

    /** In these options ssh has put its idea of the home directory in the place of {@code ~}. */
    private String atHome(String printed) {
        return EXPANDED.matcher(printed)
                .replaceAll(line -> Matcher.quoteReplacement(
                        line.group().replace(" " + SYSTEM_HOME + "/", " " + environment.loginHome() + "/")));
    }

    private static String firstLine(String text) {
        return SafeText.line(text.lines().findFirst().orElse(""));
    }

    private CompletableFuture<String> reading(InputStream stream) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try (stream) {
                        return new String(stream.readNBytes(MAX_OUTPUT), StandardCharsets.UTF_8);
                    } catch (IOException e) {
                        throw new CompletionException(e);
                    }
                },
                executor);
    }

    private static Optional<String> text(CompletableFuture<String> text, long nanos) throws InterruptedException {
        try {
            return Optional.of(text.get(Math.max(nanos, 1), TimeUnit.NANOSECONDS));
        } catch (ExecutionException | TimeoutException e) {
            return Optional.empty();
        }
    }
}
