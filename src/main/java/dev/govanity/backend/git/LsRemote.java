package dev.govanity.backend.git;

import dev.govanity.outcome.Concern;
import dev.govanity.outcome.Reason;
import dev.govanity.outcome.Result;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * Reads the refs that {@code git upload-pack} advertises when it is started, and no more.
 *
 * @param wanted which tags to keep
 */
record LsRemote(Predicate<String> wanted, GitErrorClassifier classifier) {
    /** How much is read of what a host says on stderr, in bytes. */
    private static final int MAX_WORDS = 16 << 10;

    LsRemote {
        Objects.requireNonNull(wanted, "wanted");
        Objects.requireNonNull(classifier, "classifier");
    }

    Result<Advertisement> ask(UploadPack uploadPack) {
        Process process;
        try {
            process = uploadPack.start(Map.of());
        } catch (IOException e) {
            return Result.failed(unreachable(e));
        }
        try {
            return ask(process);
        } finally {
            process.destroy();
        }
    }

    /** There are such exceptions where {@code git daemon} is to be reached; an ssh session is there already. */
    private static Concern unreachable(IOException e) {
        if (e instanceof UnknownHostException) {
            return new Concern(Reason.DNS, "host name does not resolve");
        }
        if (e instanceof NoRouteToHostException) {
            return new Concern(Reason.UNREACHABLE, "there is no route to the host");
        }
        if (e instanceof SocketTimeoutException) {
            return new Concern(
                    Reason.TIMEOUT,
                    "connection to the host is not answered: a firewall may drop it",
                    "a longer --timeout helps only if the host is slow");
        }
        return e instanceof ConnectException
                ? new Concern(Reason.CONNECT_REFUSED, "nothing listens on the port")
                : new Concern(Reason.CONNECTION_LOST, "host ends the connection when it is asked for refs");
    }

    private Result<Advertisement> ask(Process process) {
        Result<Advertisement> advertised = Advertisement.smart(process.getInputStream(), wanted, classifier);
        if (advertised instanceof Result.Failure<Advertisement> refused) {
            boolean ended = refused.concern().reason() == Reason.CONNECTION_LOST;
            String words = ended ? words(process.getErrorStream()) : "";
            return words.isBlank() ? refused : Result.failed(classifier.about(words));
        }
        takeLeave(process);
        return advertised;
    }

    private static String words(InputStream stderr) {
        try {
            return new String(stderr.readNBytes(MAX_WORDS), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    /** Says that we want nothing, and waits for the end: a server that is left without it logs an error. */
    private static void takeLeave(Process process) {
        try (OutputStream out = process.getOutputStream()) {
            out.write("0000".getBytes(StandardCharsets.US_ASCII));
            out.flush();
            process.getInputStream().readNBytes(1);
        } catch (IOException e) {
            // its refs are read; how it ends does not matter
        }
    }
}
