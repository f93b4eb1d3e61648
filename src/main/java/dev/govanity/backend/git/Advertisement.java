package dev.govanity.backend.git;

import dev.govanity.outcome.Refs;
import dev.govanity.outcome.Result;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * What is kept of the refs that a repository advertises. Gerrit's {@code refs/changes}, GitLab's
 * {@code refs/merge-requests} and their like are read over.
 *
 * @param refs the counts and HEAD
 * @param tags those that were wanted, without {@code refs/tags/}
 * @param sha256 whether object ids are by SHA-256 and not by SHA-1
 */
public record Advertisement(Refs refs, List<String> tags, boolean sha256) {
    public Advertisement {
        Objects.requireNonNull(refs, "refs");
        tags = List.copyOf(tags);
    }

    /**
     * Reads what a smart server sends, in version 0 or 1 of git's protocol, over HTTP or straight from {@code git
     * upload-pack}.
     *
     * @param wanted which tags to keep
     * @param classifier makes sense of the server's own words, if it has no refs for us
     */
    static Result<Advertisement> smart(InputStream in, Predicate<String> wanted, GitErrorClassifier classifier) {
        return new SmartAdvertisement(in, new RefTally(wanted), classifier).read();
    }

    /**
     * Reads {@code info/refs} as a web server without git hands it out.
     *
     * @param infoRefs the file
     * @param head the repository's file {@code HEAD}; empty if there is none
     * @param wanted which tags to keep
     */
    static Result<Advertisement> dumb(byte[] infoRefs, String head, Predicate<String> wanted) {
        return DumbAdvertisement.read(infoRefs, head, new RefTally(wanted));
    }

    /** Whether there is no branch and no tag. */
    public boolean isEmpty() {
        return refs.branches() == 0 && refs.tags() == 0;
    }
}
