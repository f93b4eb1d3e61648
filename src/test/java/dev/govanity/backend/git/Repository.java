package dev.govanity.backend.git;

import dev.govanity.RealProgram;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A repository of the real git's, with a working directory, on this machine alone.
 *
 * @param directory the working directory
 */
record Repository(Path directory) {
    private static final Map<String, String> ALONE =
            Map.of("GIT_CONFIG_GLOBAL", "/dev/null", "GIT_CONFIG_NOSYSTEM", "1");

    private static final Map<String, String> DEVELOPER = Map.of(
            "GIT_AUTHOR_NAME", "dev",
            "GIT_AUTHOR_EMAIL", "dev@mycompany.com",
            "GIT_AUTHOR_DATE", "2026-01-01T00:00:00Z",
            "GIT_COMMITTER_NAME", "dev",
            "GIT_COMMITTER_EMAIL", "dev@mycompany.com",
            "GIT_COMMITTER_DATE", "2026-01-01T00:00:00Z");

    static Repository create(Path directory) throws IOException {
        Repository repository = new Repository(Files.createDirectories(directory));
        repository.git("init", "--quiet", "--initial-branch=main");
        return repository;
    }

    /** Commits files, each with its content. */
    Repository commit(Map<String, String> files) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = directory.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        git("add", "--all");
        return git("commit", "--quiet", "--allow-empty", "--message", "commit");
    }

    Repository commit() throws IOException {
        return commit(Map.of());
    }

    /** Makes tags of the newest commit. */
    Repository tag(String... names) {
        Stream.of(names).forEach(name -> git("tag", name));
        return this;
    }

    /** Runs git to its success. */
    Repository git(String... arguments) {
        output(arguments);
        return this;
    }

    /** What git prints, without white space around it. */
    String output(String... arguments) {
        try {
            Process process = process(ALONE, arguments);
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            String errors = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new AssertionError(List.of(arguments) + ": " + errors);
            }
            return output.strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The way to it: {@code git upload-pack} as a child process. */
    UploadPack uploadPack() {
        return variables -> {
            Map<String, String> environment = new HashMap<>(ALONE);
            environment.putAll(variables);
            return process(environment, "upload-pack", directory.toString());
        };
    }

    /** Starts git with these variables, and none that tell where its configuration is not. */
    Process process(Map<String, String> variables, String... arguments) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        Stream.concat(Stream.of(RealProgram.need("git").toString()), Stream.of(arguments))
                                .toList())
                .directory(directory.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", System.getenv("PATH"));
        builder.environment().putAll(DEVELOPER);
        builder.environment().putAll(variables);
        return builder.start();
    }
}
