package dev.govanity.backend.git;

import dev.govanity.outcome.Concern;
import dev.govanity.outcome.Reason;
import dev.govanity.outcome.Result;
import dev.govanity.outcome.SafeText;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Reads {@code info/refs} as {@code git update-server-info} writes it for web servers that know nothing of git: an id,
 * a tab and a name in each line (gitprotocol-http, "Dumb Clients").
 */
final class DumbAdvertisement {
    private static final String SYMREF = "ref: ";

    /** More than any name of a ref. */
    private static final int MAX_LINE = 1 << 16;

    private final RefTally tally;
    private final String headTarget;

    private DumbAdvertisement(RefTally tally, String headTarget) {
        this.tally = tally;
        this.headTarget = headTarget;
    }

    /** @param head the repository's file HEAD: {@code ref: refs/heads/main}, or a commit's id; empty for none */
    static Result<Advertisement> read(byte[] infoRefs, String head, RefTally tally) {
        String only = head.strip();
        String target =
                only.startsWith(SYMREF) ? only.substring(SYMREF.length()).strip() : "";
        tally.pointHeadTo(target);
        if (target.isEmpty()) {
            RefTally.idOf(only + " ", ' ').ifPresent(id -> tally.count(id, "HEAD"));
        }
        return new DumbAdvertisement(tally, target).read(infoRefs);
    }

    private Result<Advertisement> read(byte[] infoRefs) {
        int start = 0;
        while (start < infoRefs.length) {
            int end = start;
            while (end < infoRefs.length && infoRefs[end] != '\n') {
                end++;
            }
            String line = new String(infoRefs, start, Math.min(end - start, MAX_LINE), StandardCharsets.UTF_8);
            if (!count(line)) {
                return Result.failed(new Concern(
                        Reason.NOT_A_REPOSITORY,
                        "host answers \"%s\" where git lists its refs".formatted(SafeText.line(line))));
            }
            start = end + 1;
        }
        return tally.result();
    }

    private boolean count(String line) {
        Optional<String> id = RefTally.idOf(line, '\t');
        id.ifPresent(hash -> {
            String name = line.substring(hash.length() + 1);
            tally.count(hash, name);
            if (name.equals(headTarget)) {
                tally.count(hash, "HEAD");
            }
        });
        return id.isPresent();
    }
}
