package dev.govanity.e2e.lab;

import dev.govanity.RealProgram;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A bare git repository on a forge, written through a clone of it as a developer would. */
public final class GitRepository {
    private final Path clone;

    private GitRepository(Path clone) {
        this.clone = clone;
    }

    /** Makes an empty repository. The clone stands beside it, with another ending. */
    static GitRepository create(Path bare) {
        Path clone = bare.resolveSibling(bare.getFileName() + ".clone");
        git(bare.getRoot(), "init", "--quiet", "--bare", "--initial-branch=main", bare);
        git(bare, "clone", "--quiet", bare, clone);
        return new GitRepository(clone);
    }

    /**
     * Commits a Go module, adds the tag of its version and pushes both.
     *
     * @param packages the directories of its packages below its root, each one file
     */
    public GitRepository release(String version, String modulePath, String... packages) {
        return releaseIn("", version, modulePath, packages);
    }

    /**
     * The same for a module that is not at the root of the repository.
     *
     * @param directory of the module, with a slash at its end; also the beginning of the tag
     */
    public GitRepository releaseIn(String directory, String version, String modulePath, String... packages) {
        write(directory + "go.mod", "module %s\n\ngo 1.21\n".formatted(modulePath));
        for (String path : packages) {
            String name = path.substring(path.lastIndexOf('/') + 1);
            write(
                    directory + path + "/" + name + ".go",
                    "package %s\n\nconst Version = \"%s\"\n".formatted(name, version));
        }
        String tag = directory + version;
        git(clone, "add", "--all");
        git(clone, "commit", "--quiet", "--message", tag);
        git(clone, "tag", tag);
        git(clone, "push", "--quiet", "origin", "HEAD:main", tag);
        return this;
    }

    /** Commits and pushes one file, of whatever content. */
    public GitRepository commit(String path, String text) {
        write(path, text);
        git(clone, "add", "--all");
        git(clone, "commit", "--quiet", "--message", path);
        git(clone, "push", "--quiet", "origin", "HEAD:main");
        return this;
    }

    /** Makes tags of the newest commit, whatever they mean to go, and pushes them. */
    public GitRepository tag(String... names) {
        for (String name : names) {
            git(clone, "tag", name);
            git(clone, "push", "--quiet", "origin", name);
        }
        return this;
    }

    private void write(String path, String text) {
        try {
            Path file = clone.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void git(Path directory, Object... arguments) {
        Command.of(RealProgram.need("git"), arguments)
                .in(directory)
                .with("GIT_CONFIG_GLOBAL", "/dev/null")
                .with("GIT_CONFIG_NOSYSTEM", "1")
                .with("GIT_AUTHOR_NAME", "dev")
                .with("GIT_AUTHOR_EMAIL", "dev@mycompany.com")
                .with("GIT_COMMITTER_NAME", "dev")
                .with("GIT_COMMITTER_EMAIL", "dev@mycompany.com")
                .run()
                .success();
    }
}
