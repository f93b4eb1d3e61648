package dev.govanity.backend.git;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import dev.govanity.outcome.Concern;
import dev.govanity.outcome.Reason;
import dev.govanity.outcome.SafeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells by the words of git, and of the ssh and curl that it runs, why it has no refs. What the host says in between is
 * for the {@link GitErrorClassifier}.
 *
 * @param overHttp whether it was asked over http or https
 */
record GitWords(GitErrorClassifier classifier, boolean overHttp) {
    /** The first that matches counts: what stands further up is more particular. */
    private static final List<Map.Entry<Reason, Pattern>> KNOWN = List.of(
            known(Reason.HOST_KEY_CHANGED, "REMOTE HOST IDENTIFICATION HAS CHANGED"),
            known(Reason.HOST_KEY_REVOKED, "host key .*revoked|REVOKED HOST KEY"),
            known(Reason.HOST_KEY_UNKNOWN, "Host key verification failed|No .* host key is known"),
            known(Reason.NO_COMMON_KEX, "no matching key exchange method"),
            known(Reason.NO_COMMON_HOST_KEY, "no matching host key type"),
            known(Reason.NO_COMMON_CIPHER, "no matching cipher"),
            known(Reason.NO_COMMON_MAC, "no matching MAC"),
            known(Reason.AUTH_REFUSED, "Permission denied \\(|Too many authentication failures"),
            known(Reason.PROXY, "proxy|CONNECT tunnel|SOCKS"),
            known(Reason.DNS, "Could not resolve host|Name or service not known"),
            known(Reason.TIMEOUT, "timed out"),
            known(Reason.UNREACHABLE, "No route to host|Network is unreachable"),
            known(Reason.CONNECT_REFUSED, "Connection refused|Failed to connect|Couldn't connect"),
            known(Reason.TLS_EXPIRED, "certificate has expired|expired certificate"),
            known(Reason.TLS_WRONG_NAME, "does not match target host|no alternative certificate subject"),
            known(Reason.TLS_UNTRUSTED, "certificate verification failed|SSL certificate problem|certificate"),
            known(Reason.HTTP_UNAUTHORIZED, "could not read (Username|Password)|Authentication failed|error: 401"),
            known(Reason.HTTP_FORBIDDEN, "returned error: 403"),
            known(Reason.HTTP_SERVER_ERROR, "returned error: 5"),
            known(Reason.HTTP_STATUS, "returned error: "),
            known(Reason.NOT_SUPPORTED, "transport '.*' not allowed|blocked"),
            known(Reason.CONNECTION_LOST, "Connection (closed|reset)|kex_exchange_identification"));

    private static final Pattern NOT_FOUND = Pattern.compile("fatal: repository '.*' not found");

    /** What git adds to whatever stands before it. */
    private static final Pattern EPILOGUE = Pattern.compile(
            "fatal: Could not read from remote repository.*|Please make sure you have the correct access rights"
                    + "|and the repository exists.*|warning: .*|hint: .*|@+");

    private static final Pattern LOGIN = Pattern.compile("//[^/\\s@']*@");

    GitWords {
        Objects.requireNonNull(classifier, "classifier");
    }

    private static Map.Entry<Reason, Pattern> known(Reason reason, String regex) {
        return Map.entry(reason, Pattern.compile(regex, CASE_INSENSITIVE));
    }

    /** What the words mean; they are of one or more lines, not yet checked. */
    Concern about(String words) {
        List<String> lines = new ArrayList<>(words.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !EPILOGUE.matcher(line).matches())
                .toList());
        Optional<Concern> missing = lines.stream()
                .filter(line -> overHttp && NOT_FOUND.matcher(line).find())
                .findFirst()
                .map(line -> concern(Reason.HTTP_NOT_FOUND, line));
        return missing.or(() -> known(lines))
                .or(() -> classifier.known(words))
                .orElseGet(() -> concern(Reason.GIT_FAILED, lines.isEmpty() ? "nothing" : lines.get(lines.size() - 1)));
    }

    private static Optional<Concern> known(List<String> lines) {
        return KNOWN.stream()
                .flatMap(known -> lines.stream()
                        .filter(line -> known.getValue().matcher(line).find())
                        .map(line -> concern(known.getKey(), line)))
                .findFirst();
    }

    private static Concern concern(Reason reason, String line) {
        return new Concern(
                reason,
                "git says \"%s\"".formatted(SafeText.line(LOGIN.matcher(line).replaceAll("//"))),
                "run git ls-remote as the user who runs the proxy: it says the same");
    }
}
