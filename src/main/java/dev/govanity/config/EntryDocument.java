package dev.govanity.config;

import dev.govanity.forge.Forge;
import dev.govanity.forge.HostKinds;
import dev.govanity.forge.RootReview;
import dev.govanity.golang.Vcs;
import dev.govanity.yaml.YamlNode.Scalar;
import java.util.Optional;

/** One entry as written. A missing or unusable value is empty; the reader has reported unusable ones. */
public final class EntryDocument {
    private final Scalar key;
    private final String path;
    private final Values values;
    private final Optional<RootReview> review;
    private final Optional<Vcs> effectiveVcs;

    /** An entry without declared hosts. */
    EntryDocument(Scalar key, String path, Values values, Optional<RootReview> review) {
        this(key, path, values, review, HostKinds.BY_NAME);
    }

    private EntryDocument(Scalar key, String path, Values values, Optional<RootReview> review, HostKinds kinds) {
        this.key = key;
        this.path = path;
        this.values = values;
        this.review = review;
        this.effectiveVcs = vcs().isPresent() ? knownVcs() : servedRoot().flatMap(root -> Forge.inferVcs(root, kinds));
    }

    /** The same entry, with the kinds of hosts that the file declares. */
    EntryDocument where(HostKinds kinds) {
        boolean declared = repo().map(Scalar::text).filter(kinds::declares).isPresent();
        return declared
                ? new EntryDocument(
                        key, path, values, repo().map(root -> RootReview.of(root.text(), knownVcs(), kinds)), kinds)
                : this;
    }

    /** The path of a key. As in govanityurls, one trailing slash is ignored. */
    static String pathOf(String key) {
        return key.endsWith("/") ? key.substring(0, key.length() - 1) : key;
    }

    /** The path as written. */
    public Scalar key() {
        return key;
    }

    /** The path as it is matched, see {@link Entry#path()}. */
    public String path() {
        return path;
    }

    public Optional<Scalar> repo() {
        return values.text(EntryKeys.REPO);
    }

    /** The review of the repo root; present if {@link #repo} is. */
    public Optional<RootReview> review() {
        return review;
    }

    /** The version control system as written, known or not. */
    public Optional<Scalar> vcs() {
        return values.text(EntryKeys.VCS);
    }

    /** The vcs as written, if go knows it; empty if it is unknown or missing. */
    public Optional<Vcs> knownVcs() {
        return vcs().flatMap(written -> Vcs.of(written.text()));
    }

    /** The vcs as written, if go knows it; if it is missing, the one that the repo root shows. */
    public Optional<Vcs> effectiveVcs() {
        return effectiveVcs;
    }

    public Optional<Scalar> subdir() {
        return values.text(EntryKeys.SUBDIR);
    }

    public Optional<Scalar> display() {
        return values.text(EntryKeys.DISPLAY);
    }

    public Optional<Scalar> branch() {
        return values.text(EntryKeys.BRANCH);
    }

    public Optional<Scalar> description() {
        return values.text(EntryKeys.DESCRIPTION);
    }

    public Optional<Scalar> docs() {
        return values.text(EntryKeys.DOCS);
    }

    public Optional<Located<Boolean>> hidden() {
        return values.located(EntryKeys.HIDDEN);
    }

    public Optional<Scalar> deprecated() {
        return values.text(EntryKeys.DEPRECATED);
    }

    /** All values by key. */
    Values values() {
        return values;
    }

    /**
     * The repo root that is served. A valid root is served byte for byte, an invalid one with its only possible
     * correction. Empty if there is none.
     */
    public Optional<String> servedRoot() {
        return review.flatMap(EntryDocument::served);
    }

    private static Optional<String> served(RootReview review) {
        boolean asNormalForm = review.findings().isEmpty() || review.hasErrors(); // without findings, the root itself
        return asNormalForm ? review.normalForm() : Optional.of(review.written());
    }
}
