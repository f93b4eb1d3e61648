package dev.govanity.backend.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.internal.storage.dfs.InMemoryRepository;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.revwalk.RevTree;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;

/** The files of a few commits, in memory. */
final class FetchedCommits implements AutoCloseable {
    /** A go.mod has a tenth of it at most; go itself reads up to 16 MiB. */
    private static final int MAX_FILE = 1 << 20;

    private final InMemoryRepository repository;
    private final Map<String, ObjectId> commits;

    /** @param commits the commits, or tags of them, by the full name of a ref */
    FetchedCommits(InMemoryRepository repository, Map<String, ObjectId> commits) {
        this.repository = Objects.requireNonNull(repository, "repository");
        this.commits = Map.copyOf(commits);
    }

    /**
     * The text of a file; empty if the ref or the file is not there, or if the file is too large.
     *
     * @param path from the top of the repository
     */
    Optional<String> file(String ref, String path) throws IOException {
        ObjectId commit = commits.get(ref);
        if (commit == null) {
            return Optional.empty();
        }
        try (RevWalk walk = new RevWalk(repository)) {
            RevTree tree = walk.parseTree(commit);
            try (TreeWalk found = TreeWalk.forPath(repository, path, tree)) {
                boolean file = found != null && (found.getRawMode(0) & FileMode.TYPE_MASK) == FileMode.TYPE_FILE;
                return file ? text(repository.open(found.getObjectId(0))) : Optional.empty();
            }
        } catch (MissingObjectException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(ObjectLoader blob) throws IOException {
        return blob.getSize() > MAX_FILE
                ? Optional.empty()
                : Optional.of(new String(blob.getCachedBytes(MAX_FILE), StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        repository.close();
    }
}
