package dev.govanity.forge;

import static java.util.Objects.requireNonNull;

import dev.govanity.golang.Quote;
import dev.govanity.golang.Vcs;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * How go, git, ssh and the forges treat a repo root as it is written.
 *
 * <p>If go refuses the root, the findings include an error. A root with an error either has a normal form, and then
 * each finding that can be fixed has a rewriting, or only its author can decide what to write.
 *
 * @param written the root as written, secrets included: not for showing
 * @param findings in the order in which it is best to fix them; empty if nothing is wrong
 * @param normalForm the root to write instead: every safe rewriting is applied until nothing changes. Go accepts it,
 *     and it is its own normal form. It is {@code written} itself if there is nothing to rewrite, and empty if an error
 *     is ambiguous or cannot be fixed
 * @param forge the kind of host that {@code written} is on, as {@link Forge#of}
 */
public record RootReview(String written, List<RootFault> findings, Optional<String> normalForm, Forge forge) {
    /** A rewriting fixes one fault and reveals at most a few others. */
    private static final int MOST_REWRITINGS = 20;

    /** In bytes: MAX_ARG_STRLEN of Linux without the final NUL. */
    private static final int LONGEST = 131_071;

    /** How many characters of a longer root messages show. */
    private static final int SHOWN = 60;

    public RootReview {
        requireNonNull(written);
        findings = List.copyOf(findings);
        requireNonNull(normalForm);
        requireNonNull(forge);
    }

    /**
     * Reviews {@code root}.
     *
     * @param vcs the declared vcs; if empty, the root shows it, or else it is git
     */
    public static RootReview of(String root, Optional<Vcs> vcs) {
        return of(root, vcs, HostKinds.BY_NAME);
    }

    /** The same, with the kinds of hosts that a file declares. */
    public static RootReview of(String root, Optional<Vcs> vcs, HostKinds kinds) {
        List<RootPart> secrets = Secrets.in(root);
        if (!secrets.isEmpty()) {
            return new RootReview(
                    root, credentials(root, vcs, secrets, kinds), Optional.empty(), Forge.of(root, kinds));
        }
        if (isTooLong(root) && !vcs.equals(Optional.of(Vcs.MOD))) {
            return new RootReview(root, List.of(tooLong(root)), Optional.empty(), Forge.of(root, kinds));
        }
        RootUnderReview underReview = RootUnderReview.of(root, vcs, kinds);
        List<RootProblem> problems = Checks.of(underReview);
        if (problems.isEmpty()) {
            return flawless(root, underReview.forge());
        }
        Optional<String> normalForm = normalForm(root, vcs, kinds);
        List<RootFault> findings = problems.stream()
                .map(problem -> finding(root, problem, normalForm))
                .toList();
        return new RootReview(root, findings, normalForm, underReview.forge());
    }

    private static boolean isTooLong(String root) {
        return root.length() > LONGEST / 3 && root.getBytes(StandardCharsets.UTF_8).length > LONGEST;
    }

    /** Nothing else is said of such a root, and the message shows only how it begins. */
    private static RootFault tooLong(String root) {
        String beginning = root.substring(0, root.offsetByCodePoints(0, SHOWN));
        return new RootFault(
                Fault.TOO_LONG,
                true,
                0,
                root.length(),
                message(beginning + "…", "is longer than " + LONGEST + " bytes"),
                "Linux starts no program with such an argument, so go cannot start git: write the repository's URL",
                Optional.empty(),
                List.of());
    }

    static RootReview flawless(String root, Forge forge) {
        return new RootReview(root, List.of(), Optional.of(root), forge);
    }

    /** Whether the root cannot be served as it is written. */
    public boolean hasErrors() {
        for (RootFault finding : findings) { // a stream would take 3 % of the time for reading a large file
            if (finding.error()) {
                return true;
            }
        }
        return false;
    }

    /** The root for showing: each code point of a secret is an asterisk. */
    public String shown() {
        return shown(written);
    }

    /** A root for showing, without a review of it. */
    public static String shown(String root) {
        return Secrets.mask(root);
    }

    /** The offsets of all characters of a root that belong to a secret, without a review of it; usually empty. */
    public static BitSet secrets(String root) {
        return Secrets.offsets(root);
    }

    private static Optional<String> normalForm(String written, Optional<Vcs> vcs, HostKinds kinds) {
        String root = written;
        for (int i = 0; i < MOST_REWRITINGS; i++) {
            List<RootProblem> problems = Checks.of(RootUnderReview.of(root, vcs, kinds));
            if (problems.stream().anyMatch(RootProblem::isHopeless)) {
                return Optional.empty();
            }
            Optional<String> next = problems.stream()
                    .flatMap(problem -> problem.rewriting().stream())
                    .findFirst();
            if (next.isEmpty()) {
                return Optional.of(root);
            }
            root = next.get();
        }
        throw new IllegalStateException("no normal form after " + MOST_REWRITINGS + " rewritings: " + root);
    }

    private static RootFault finding(String root, RootProblem problem, Optional<String> normalForm) {
        return new RootFault(
                problem.fault(),
                problem.error(),
                problem.where().start(),
                problem.where().end(),
                message(root, problem.what()),
                help(problem, normalForm),
                problem.rewriting().filter(mended -> normalForm.isPresent()),
                problem.readings());
    }

    private static String help(RootProblem problem, Optional<String> normalForm) {
        List<String> help = new ArrayList<>();
        problem.rewriting().ifPresent(mended -> help.add("write " + Quote.quote(normalForm.orElse(mended))));
        problem.readings()
                .forEach(reading -> help.add("write " + Quote.quote(reading.repoRoot()) + " if " + reading.meaning()));
        if (!problem.why().isEmpty()) {
            help.add(problem.why());
        }
        return String.join("; ", help);
    }

    private static String message(String shown, String what) {
        return "repo root " + Quote.quote(shown) + " " + what;
    }

    /** Only the secret is reported for a root that contains one, because other messages would show the root. */
    private static List<RootFault> credentials(
            String root, Optional<Vcs> vcs, List<RootPart> secrets, HostKinds kinds) {
        String message = message(Secrets.mask(root), "holds a password or token, which go-import publishes");
        String help = withoutSecrets(root, vcs, kinds)
                        .map(harmless ->
                                "write " + Quote.quote(harmless) + " and keep the secret in netrc on the fetching host")
                        .orElse("leave it out")
                + "; everybody who has seen the file knows it, so revoke it";
        return secrets.stream()
                .map(secret -> new RootFault(
                        Fault.CREDENTIALS,
                        true,
                        secret.start(),
                        secret.end(),
                        message,
                        help,
                        Optional.empty(),
                        List.of()))
                .toList();
    }

    /** The normal form of an http root without its user; empty if there is none, or for other transports. */
    private static Optional<String> withoutSecrets(String root, Optional<Vcs> vcs, HostKinds kinds) {
        RootParts parts = RootParts.of(root);
        String rest = parts.withoutUser();
        return parts.transport() == Transport.HTTP && Secrets.in(rest).isEmpty()
                ? of(rest, vcs, kinds).normalForm()
                : Optional.empty();
    }
}
