package dev.govanity.backend.git;

import dev.govanity.outcome.Concern;
import dev.govanity.outcome.Reason;
import dev.govanity.outcome.Refs;
import dev.govanity.outcome.Result;
import dev.govanity.outcome.SafeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Counts the refs that pass, and keeps the few that matter. */
final class RefTally {
    private static final String BRANCHES = "refs/heads/";
    private static final String TAGS = "refs/tags/";

    /** Follows the name of an annotated tag in a separate line that names the commit. */
    private static final String PEELED = "^{}";

    /** How long all the kept tags may be together, in characters: some hundred thousand versions. */
    private static final int MAX_KEPT = 4 << 20;

    private static final int SHA256_DIGITS = 64;

    private final Predicate<String> wanted;
    private final List<String> kept = new ArrayList<>();
    private String headTarget = "";
    private String headId = "";
    private int keptLength;
    private boolean sha256;
    private int branches;
    private int tags;

    RefTally(Predicate<String> wanted) {
        this.wanted = wanted;
    }

    /** Sets the branch that HEAD points to. */
    void pointHeadTo(String target) {
        headTarget = target;
    }

    void count(String id, String name) {
        sha256 |= id.length() == SHA256_DIGITS;
        if (name.equals("HEAD")) {
            headId = id;
        } else if (name.startsWith(BRANCHES)) {
            branches++;
        } else if (name.startsWith(TAGS) && !name.endsWith(PEELED)) {
            tags++;
            keep(name.substring(TAGS.length()));
        }
    }

    private void keep(String tag) {
        if (keptLength <= MAX_KEPT && wanted.test(tag)) {
            kept.add(tag);
            keptLength += tag.length();
        }
    }

    /** What passed; refused if more of it had to be kept than any repository has. */
    Result<Advertisement> result() {
        if (keptLength > MAX_KEPT) {
            return tooMuch(
                    "repository has more versions than any other, %d Mi characters of them".formatted(MAX_KEPT >> 20));
        }
        String head = headId.isEmpty() || headTarget.isEmpty() ? headId : headTarget;
        return Result.of(new Advertisement(new Refs(SafeText.line(head), branches, tags), kept, sha256));
    }

    static Result<Advertisement> tooMuch(String message) {
        return Result.failed(new Concern(
                Reason.TOO_MUCH,
                message,
                "git reads all of it for every question: have the forge hide what is not for fetching"
                        + " (transfer.hideRefs)"));
    }

    /**
     * The object id with which a line begins, in hexadecimal digits; empty unless there is one, followed by
     * {@code separator}. It has 40 digits, or 64 in a repository with SHA-256.
     */
    static Optional<String> idOf(String line, char separator) {
        int end = line.indexOf(separator);
        boolean hashLength = end == 40 || end == SHA256_DIGITS;
        boolean digits = hashLength && line.chars().limit(end).allMatch(c -> c < 0x80 && Character.digit(c, 16) >= 0);
        return digits ? Optional.of(line.substring(0, end)) : Optional.empty();
    }
}
