package dev.govanity.backend.realgit;

import dev.govanity.backend.probe.DaemonThreads;
import dev.govanity.backend.probe.Deadline;
import dev.govanity.backend.probe.UserEnvironment;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The git of this machine, as the go command runs it: in an empty bare repository, so that no setting of the working
 * directory's counts, and without prompts. Safe for use by several threads.
 */
public final class GitProgram implements AutoCloseable {
    private static final DaemonThreads READERS = new DaemonThreads("git-stderr");

    private static final int MAX_WORDS = 64 * 1024;

    /** What moves git to another repository, or has it write what it sends. */
    private static final List<String> NOT_PASSED_ON = List.of(
            "GIT_WORK_TREE",
            "GIT_INDEX_FILE",
            "GIT_OBJECT_DIRECTORY",
            "GIT_ALTERNATE_OBJECT_DIRECTORIES",
            "GIT_COMMON_DIR",
            "GIT_NAMESPACE",
            "GIT_CURL_VERBOSE",
            "LANGUAGE",
            // opens a window
            "SSH_ASKPASS");

    /** Those of the schemes that may be asked about. */
    private static final List<String> PROTOCOLS = List.of("https", "http", "ssh", "git");

    private final Path program;
    private final Optional<Path> setsid;
    private final UserEnvironment environment;
    private final Path repository;

    private GitProgram(Path program, Optional<Path> setsid, UserEnvironment environment, Path repository) {
        this.program = program;
        this.setsid = setsid;
        this.environment = environment;
        this.repository = repository;
    }

    /**
     * How it ended.
     *
     * @param status its exit status; -1 if it did not end by itself
     * @param result of reading its standard output
     * @param words what it wrote to standard error
     * @param late whether time was up
     */
    public record Ended<T>(int status, T result, String words, boolean late) {
        public Ended {
            Objects.requireNonNull(words, "words");
        }
    }

    /** The first on the PATH; empty if there is none. */
    public static Optional<GitProgram> find(UserEnvironment environment) {
        return program("git", environment).map(git -> {
            try {
                Path directory = Files.createTempDirectory("vanity-git");
                Files.createDirectories(directory.resolve("objects"));
                Files.createDirectories(directory.resolve("refs"));
                Files.writeString(directory.resolve("HEAD"), "ref: refs/heads/none\n");
                Files.writeString(
                        directory.resolve("config"), "[core]\n\trepositoryformatversion = 0\n\tbare = true\n");
                return new GitProgram(git, program("setsid", environment), environment, directory);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** A program on the PATH; empty if there is none. */
    static Optional<Path> program(String name, UserEnvironment environment) {
        return Stream.of(environment.variable("PATH").orElse("").split(File.pathSeparator))
                .filter(directory -> directory.startsWith("/"))
                .map(directory -> Path.of(directory, name))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst();
    }

    /**
     * Runs git to its end, and ends it with all that it has started if time is up or {@code reading} has enough.
     *
     * @param more variables besides the user's
     * @param reading of standard output; the rest is not read
     */
    public <T> Ended<T> run(
            List<String> arguments, Map<String, String> more, Deadline deadline, Function<InputStream, T> reading)
            throws IOException {
        List<String> words = new ArrayList<>();
        words.add(program.toString());
        words.addAll(arguments);
        return runAny(words, more, deadline, reading);
    }

    /** The same for another program. */
    <T> Ended<T> runAny(
            List<String> command, Map<String, String> more, Deadline deadline, Function<InputStream, T> reading)
            throws IOException {
        List<String> words = new ArrayList<>();
        setsid.ifPresent(found -> words.add(found.toString()));
        words.addAll(command);
        ProcessBuilder builder =
                new ProcessBuilder(words).directory(repository.toFile()).redirectInput(new File("/dev/null"));
        builder.environment().clear();
        builder.environment().putAll(variables());
        builder.environment().putAll(more);
        Process process = builder.start();
        deadline.closing(() -> end(process));
        CompletableFuture<String> errors = new CompletableFuture<>();
        READERS.newThread(() -> errors.complete(words(process))).start();
        boolean ended = false;
        try {
            T result = reading.apply(process.getInputStream());
            process.getInputStream().close();
            ended = process.waitFor(deadline.left().toMillis() + 10, TimeUnit.MILLISECONDS) && !deadline.isOver();
            String said = errors.get(deadline.left().toMillis() + 10, TimeUnit.MILLISECONDS);
            return new Ended<>(ended ? process.exitValue() : -1, result, said, deadline.isOver());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ExecutionException | TimeoutException e) {
            ended = false; // something that git has started holds its standard error
            throw new IOException("git does not end in time", e);
        } finally {
            if (!ended) {
                end(process);
            }
        }
    }

    private static String words(Process process) {
        try (InputStream stream = process.getErrorStream()) {
            String kept = new String(stream.readNBytes(MAX_WORDS), StandardCharsets.UTF_8);
            stream.transferTo(OutputStream.nullOutputStream());
            return kept;
        } catch (IOException e) {
            return "";
        }
    }

    private void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        if (setsid.isPresent()) {
            // git may be gone, and what it has started not
            try {
                new ProcessBuilder("/bin/sh", "-c", "kill -KILL -" + process.pid())
                        .redirectInput(new File("/dev/null"))
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
            } catch (IOException e) {
                // no shell: the descendants have to do
            }
        }
        process.destroyForcibly();
    }

    private Map<String, String> variables() {
        Map<String, String> all = new HashMap<>(environment.environment());
        all.keySet().removeIf(name -> NOT_PASSED_ON.contains(name) || name.startsWith("GIT_TRACE"));
        all.put("HOME", environment.home().toString());
        all.put("GIT_DIR", repository.toString());
        all.put("GIT_TERMINAL_PROMPT", "0");
        all.put("GCM_INTERACTIVE", "never");
        all.put("SSH_ASKPASS_REQUIRE", "never");
        all.put("LC_ALL", "C"); // its words are read
        List<String> allowed = environment.environment().containsKey("GIT_ALLOW_PROTOCOL")
                ? List.of(environment.environment().get("GIT_ALLOW_PROTOCOL").split(":"))
                : PROTOCOLS;
        all.put(
                "GIT_ALLOW_PROTOCOL",
                String.join(":", PROTOCOLS.stream().filter(allowed::contains).toList()));
        return all;
    }

    @Override
    public void close() {
        for (String name : List.of("objects", "refs", "HEAD", "config", "")) {
            try {
                Files.deleteIfExists(repository.resolve(name));
            } catch (IOException e) {
                // left to whoever tidies up temporary files
            }
        }
    }
}
