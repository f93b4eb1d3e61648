package dev.govanity.config;

import dev.govanity.forge.RootReview;
import dev.govanity.golang.Vcs;
import dev.govanity.yaml.YamlNode.Scalar;
import java.util.Optional;

/**
 * One entry as it was written.
 *
 * @param key the path as it is written
 * @param path the path as it is matched, see {@link Entry#path()}
 * @param repo the repo root; empty if it is missing, which has been said
 * @param review what is to be said about the repo root; there if {@code repo} is
 * @param vcs the version control system as written, whether or not there is one of that name
 * @param effectiveVcs the vcs that is written, if it is one, or else the one that the repo root tells
 * @param hidden left out: false
 */
public record EntryDocument(
        Scalar key,
        String path,
        Optional<Scalar> repo,
        Optional<RootReview> review,
        Optional<Scalar> vcs,
        Optional<Vcs> effectiveVcs,
        Optional<Scalar> subdir,
        Optional<Scalar> display,
        Optional<Scalar> branch,
        Optional<Scalar> description,
        Optional<Scalar> docs,
        Optional<Located<Boolean>> hidden,
        Optional<Scalar> deprecated) {

    /** As govanityurls: one trailing slash does not count. */
    static String pathOf(String key) {
        return key.endsWith("/") ? key.substring(0, key.length() - 1) : key;
    }

    /** The vcs that is written, if it is one; empty also if it is left out. */
    public Optional<Vcs> knownVcs() {
        return vcs.flatMap(written -> Vcs.of(written.text()));
    }

    /**
     * The repo root that is served: what works, byte for byte; what does not, as the one thing that it can have meant.
     * Empty if there is no such thing.
     */
    public Optional<String> servedRoot() {
        return review.flatMap(EntryDocument::served);
    }

    static Optional<String> served(RootReview review) {
        boolean asNormalForm =
                review.findings().isEmpty() || review.hasErrors(); // without findings it is the root itself
        return asNormalForm ? review.normalForm() : Optional.of(review.written());
    }
}
