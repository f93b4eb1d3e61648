package dev.govanity.backend.git;

import dev.govanity.outcome.Concern;
import dev.govanity.outcome.Reason;
import dev.govanity.outcome.Result;
import dev.govanity.outcome.SafeText;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.jgit.transport.PacketLineIn;

/** Reads the pkt-lines in which {@code git upload-pack} advertises refs (gitprotocol-pack, "Reference Discovery"). */
final class SmartAdvertisement {
    /** Two million refs with ordinary names. */
    private static final long MAX_BYTES = 128 << 20;

    /** How much is shown of an answer that is no advertisement, in bytes. */
    private static final int BEGINNING = 200;

    private static final String SYMREF_OF_HEAD = "symref=HEAD:";

    private final BoundedInput bounded;
    private final BufferedInputStream in;
    private final PacketLineIn lines;
    private final RefTally tally;
    private final GitErrorClassifier classifier;

    SmartAdvertisement(InputStream in, RefTally tally, GitErrorClassifier classifier) {
        this.bounded = new BoundedInput(in, new BoundedInput.Allowance(MAX_BYTES));
        this.in = new BufferedInputStream(bounded);
        this.lines = new PacketLineIn(this.in);
        this.tally = tally;
        this.classifier = classifier;
    }

    Result<Advertisement> read() {
        in.mark(BEGINNING);
        String first;
        try {
            first = lines.readString();
        } catch (IOException e) {
            return broken(e, this::greeting);
        }
        try {
            return readRefs(first.startsWith("# service=") ? afterService() : first);
        } catch (IOException e) {
            return broken(e, () -> notGit("a malformed list"));
        }
    }

    /** Over HTTP a line with the service's name comes first, and then a flush. */
    private String afterService() throws IOException {
        String flush = lines.readString();
        return PacketLineIn.isEnd(flush) ? lines.readString() : flush;
    }

    /** @param first the first ref and, behind a NUL, the server's capabilities; only the flush if there is no ref */
    private Result<Advertisement> readRefs(String first) throws IOException {
        String line = first.equals("version 1") ? lines.readString() : first;
        int nul = line.indexOf('\0');
        if (nul >= 0) {
            noteHead(line.substring(nul + 1));
            line = line.substring(0, nul);
        }
        while (!PacketLineIn.isEnd(line)) {
            if (line.startsWith("ERR ")) {
                return Result.failed(classifier.about(line.substring("ERR ".length())));
            }
            if (!count(line)) {
                return notGit(quoted(line));
            }
            line = lines.readString();
        }
        return tally.result();
    }

    private void noteHead(String capabilities) {
        for (String capability : capabilities.split(" ", -1)) {
            if (capability.startsWith(SYMREF_OF_HEAD)) {
                tally.pointHeadTo(capability.substring(SYMREF_OF_HEAD.length()));
            }
        }
    }

    /** Whether the line is a ref, or one of those with which the list of a shallow repository ends. */
    private boolean count(String line) {
        Optional<String> id = RefTally.idOf(line, ' ');
        id.ifPresent(hash -> tally.count(hash, line.substring(hash.length() + 1)));
        return id.isPresent() || line.startsWith("shallow ");
    }

    /** @param malformed what to say of bytes that are no pkt-lines */
    private Result<Advertisement> broken(IOException e, Supplier<Result<Advertisement>> malformed) {
        return switch (bounded.end()) {
            case TOO_MUCH -> RefTally.tooMuch("host sends more than %d MiB of refs".formatted(MAX_BYTES >> 20));
            case BROKEN -> lost();
            case ORDINARY -> e instanceof EOFException ? lost() : malformed.get();
        };
    }

    private static Result<Advertisement> lost() {
        return Result.failed(
                new Concern(Reason.CONNECTION_LOST, "host ends the connection before the end of its list of refs"));
    }

    /** What the host says in place of the first pkt-line, as far as it has come. */
    private Result<Advertisement> greeting() {
        try {
            in.reset();
            String text = new String(in.readNBytes(Math.min(BEGINNING, in.available())), StandardCharsets.UTF_8);
            return classifier.known(text).map(Result::<Advertisement>failed).orElseGet(() -> notGit(quoted(text)));
        } catch (IOException e) {
            return lost();
        }
    }

    private static String quoted(String text) {
        return "\"" + SafeText.line(text) + "\"";
    }

    private static Result<Advertisement> notGit(String what) {
        return Result.failed(new Concern(
                Reason.NOT_A_REPOSITORY,
                "host answers %s where git lists its refs".formatted(what),
                "over ssh, a greeting that the login shell prints is in git's way: have it print nothing to those"
                        + " without a terminal"));
    }
}
