package dev.govanity.rules;

import dev.govanity.config.ConfigDocument;
import dev.govanity.config.EntryDocument;
import dev.govanity.diagnostic.Diagnostic;
import dev.govanity.diagnostic.Edit;
import dev.govanity.diagnostic.Severity;
import dev.govanity.diagnostic.SourceText;
import dev.govanity.diagnostic.Span;
import dev.govanity.forge.Fault;
import dev.govanity.forge.RootFault;
import dev.govanity.forge.RootReview;
import dev.govanity.yaml.ScalarText;
import dev.govanity.yaml.YamlNode.Scalar;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * All faults of repo roots. The {@code forge} package finds them; this class turns them into diagnostics. Each fault is
 * a rule of its own: {@link Fault#SCP_LIKE} is {@code scp-like}.
 *
 * <p>If go also refuses the root, go's message is attached to the finding that causes it.
 */
final class FaultyRepoRoot implements EntryRule {
    static final List<String> IDS =
            Arrays.stream(Fault.values()).map(FaultyRepoRoot::id).toList();

    @Override
    public List<String> ids() {
        return IDS;
    }

    /** The id of the rule for a fault. */
    static String id(Fault fault) {
        return fault.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A root that can be fixed is served with the fix: one missing colon must not break all builds. */
    @Override
    public boolean keepsFromServing(Diagnostic diagnostic) {
        return diagnostic.isError() && diagnostic.fix().isEmpty();
    }

    @Override
    public void check(ConfigDocument document, EntryDocument entry, Consumer<Diagnostic> problems) {
        if (entry.review().isPresent() && !entry.review().get().findings().isEmpty()) {
            check(document, entry, entry.review().get(), problems);
        }
    }

    private static void check(
            ConfigDocument document, EntryDocument entry, RootReview review, Consumer<Diagnostic> problems) {
        Scalar repo = entry.repo().orElseThrow();
        Optional<GoWords> words = GoWords.about(entry, review);
        List<RootFault> findings = fewSecrets(review.findings());
        Optional<RootFault> cause = words.flatMap(said -> cause(said, findings));
        for (RootFault finding : findings) {
            Optional<String> go = cause.filter(finding::equals).flatMap(found -> words.map(GoWords::words));
            problems.accept(
                    describe(document.source(), repo, review, finding, go).about(document.importPath(entry)));
        }
    }

    /**
     * Secrets are the only findings of a root, see {@link RootReview}. If there are very many, only the first is
     * reported.
     */
    private static List<RootFault> fewSecrets(List<RootFault> findings) {
        RootFault first = findings.get(0);
        if (first.fault() != Fault.CREDENTIALS) {
            return findings;
        }
        List<Span> secrets = SecretScan.few(findings.stream()
                .map(finding -> new Span(finding.start(), finding.end()))
                .toList());
        return secrets.stream()
                .map(secret -> new RootFault(
                        first.fault(),
                        first.error(),
                        secret.start(),
                        secret.end(),
                        first.message(),
                        first.help(),
                        first.rewriting(),
                        first.readings()))
                .toList();
    }

    /**
     * The finding that explains go's message: the error that points to the same characters, or else the first error.
     */
    private static Optional<RootFault> cause(GoWords said, List<RootFault> findings) {
        List<RootFault> errors = findings.stream().filter(RootFault::error).toList();
        return errors.stream()
                .filter(error -> error.start() <= said.start() && said.start() < error.end())
                .findFirst()
                .or(() -> errors.stream().findFirst());
    }

    private static Diagnostic describe(
            SourceText source, Scalar repo, RootReview review, RootFault finding, Optional<String> go) {
        Optional<Edit> fix = finding.rewriting()
                .flatMap(mended -> review.normalForm())
                .map(normal -> ScalarText.edit(source, repo, normal));
        return new Diagnostic(
                id(finding.fault()),
                finding.error() ? Severity.ERROR : Severity.WARNING,
                repo.part(finding.start(), finding.end()),
                Optional.empty(),
                finding.message(),
                go,
                Optional.of(finding.help()),
                fix,
                List.of());
    }
}
