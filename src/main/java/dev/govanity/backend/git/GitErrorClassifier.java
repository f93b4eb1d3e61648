package dev.govanity.backend.git;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import dev.govanity.forge.Forge;
import dev.govanity.forge.RefusalPhrase;
import dev.govanity.outcome.Concern;
import dev.govanity.outcome.Reason;
import dev.govanity.outcome.SafeText;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells by a host's own words why it has no refs for us. Forges say so in a sentence, on stderr over ssh and in an
 * {@code ERR} line elsewhere; there is no code to go by.
 *
 * @param forge what kind of host it is, as far as its root tells
 * @param daemon whether it is a {@code git daemon}, which has no accounts
 */
record GitErrorClassifier(Forge forge, boolean daemon) {
    /** Some hosts draw boxes, and some begin each line as git's client shows them. */
    private static final Pattern ORNAMENT = Pattern.compile("^(remote:)?[\\s=*#-]*");

    private static final String NOT_FOUND = "(not found|not exist|n.t exist|could not be found|no such)";

    private static final String LOOK_AT_ACCOUNT = "have the host's administrators look at the account of the key";

    /** The kinds, the more particular ones first. */
    private static final List<KnownError> KNOWN_ERRORS = Stream.of(
                    ofGit(),
                    ofForges(RefusalPhrase.Meaning.NO_REPOSITORY),
                    ofForges(RefusalPhrase.Meaning.REFUSED),
                    ofMost())
            .flatMap(List::stream)
            .toList();

    GitErrorClassifier(Forge forge) {
        this(forge, false);
    }

    GitErrorClassifier {
        Objects.requireNonNull(forge, "forge");
    }

    private static List<KnownError> ofGit() {
        return List.of(
                KnownError.of(
                        Reason.GIT_FAILED,
                        "dubious ownership|unsafe repository",
                        "on the host, give the repository to the account that git runs as, or name it in"
                                + " safe.directory there"),
                KnownError.of(
                        Reason.GIT_FAILED,
                        "git-upload-pack.*not found|not found.*git-upload-pack|git: (command )?not found",
                        "install git on the host, where shells without a terminal find it"));
    }

    /** What the rows of forges know: a host may be of a kind that its root does not tell. */
    private static List<KnownError> ofForges(RefusalPhrase.Meaning meaning) {
        Reason reason = meaning == RefusalPhrase.Meaning.REFUSED ? Reason.AUTH_REFUSED : Reason.REPOSITORY_NOT_FOUND;
        return Stream.of(Forge.values())
                .flatMap(forge -> forge.refusalPhrases().stream())
                .filter(phrase -> phrase.meaning() == meaning)
                .map(phrase -> KnownError.of(
                        reason,
                        phrase.regex(),
                        phrase.advice().isEmpty() && reason == Reason.AUTH_REFUSED
                                ? List.of(LOOK_AT_ACCOUNT)
                                : Stream.of(phrase.advice())
                                        .filter(advice -> !advice.isEmpty())
                                        .toList()))
                .toList();
    }

    private static List<KnownError> ofMost() {
        return List.of(
                KnownError.of(
                        Reason.REPOSITORY_NOT_FOUND,
                        "(repo|project)\\S*( .*)?" + NOT_FOUND + "|" + NOT_FOUND + ".*(repo|project)"
                                + "|does not appear to be a git repository|not a git repository"),
                KnownError.of(
                        Reason.AUTH_REFUSED,
                        "account is (currently )?not available|interactive git shell|unrecognized command"
                                + "|command not allowed|nologin",
                        "on the host, let the account run git-upload-pack: git-shell is a login shell that allows no"
                                + " more"),
                KnownError.of(
                        Reason.AUTH_REFUSED,
                        "denied|(account|user|key) .*(blocked|suspended|disabled|locked|deactivated|expired)"
                                + "|not allowed"
                                + "|not permitted|unauthorized|forbidden",
                        LOOK_AT_ACCOUNT));
    }

    /** What some hosts say, and what that means. */
    private record KnownError(Reason reason, Predicate<String> matches, List<String> advice) {
        static KnownError of(Reason reason, String regex, String... advice) {
            return of(reason, regex, List.of(advice));
        }

        static KnownError of(Reason reason, String regex, List<String> advice) {
            return new KnownError(
                    reason, Pattern.compile(regex, CASE_INSENSITIVE).asPredicate(), advice);
        }
    }

    /** The same, of a {@code git daemon}. */
    GitErrorClassifier ofDaemon() {
        return new GitErrorClassifier(forge, true);
    }

    /** What the words mean; they are of one or more lines, not yet checked. */
    Concern about(String words) {
        return known(words).orElseGet(() -> concern(Reason.GIT_FAILED, String.join(" ", sentences(words)), List.of()));
    }

    /** The same, empty if the words are none of those that are known. */
    Optional<Concern> known(String words) {
        List<String> sentences = sentences(words);
        return KNOWN_ERRORS.stream()
                .flatMap(error -> sentences.stream()
                        .filter(error.matches())
                        .map(sentence -> concern(error.reason(), sentence, error.advice())))
                .findFirst();
    }

    private static List<String> sentences(String words) {
        return words.lines()
                .map(line -> ORNAMENT.matcher(line).replaceFirst("").strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private Concern concern(Reason reason, String words, List<String> advice) {
        return new Concern(
                reason,
                "host says \"%s\"".formatted(SafeText.line(words)),
                reason == Reason.REPOSITORY_NOT_FOUND ? access(advice) : advice);
    }

    /**
     * How a repository comes to be seen.
     *
     * @param particular what those who say so in these words need instead; empty if they need what all of the kind need
     */
    private List<String> access(List<String> particular) {
        if (daemon) {
            return List.of(
                    "see that the path is right: it begins below the daemon's --base-path",
                    "on the host, put a file git-daemon-export-ok into the repository, or start git daemon with"
                            + " --export-all; it knows no accounts");
        }
        String path = "see that the path is right: hosts hide what an account may not read";
        return particular.isEmpty()
                ? List.of(path, forge.keyAdvice())
                : Stream.concat(Stream.of(path), particular.stream()).toList();
    }
}
