package dev.govanity.rules;

import dev.govanity.diagnostic.Diagnostic;
import dev.govanity.diagnostic.Span;
import dev.govanity.forge.Fault;
import java.util.ArrayList;
import java.util.List;

/**
 * The stretches of a text that must never be shown: those that a diagnostic calls a secret, and whatever else in the
 * text looks like one, be it in a comment, behind a misspelt key or in a second entry of the same path.
 */
final class SecretSpans {
    /** The rules whose diagnostics are about secrets and nothing else. */
    private static final List<String> FOUND_BY =
            List.of(FaultyRepoRoot.id(Fault.CREDENTIALS), new PublishedSecret().id());

    private SecretSpans() {}

    static List<Span> in(String text, List<Diagnostic> diagnostics) {
        List<Span> spans = new ArrayList<>(SecretScan.ofFile(text));
        for (Diagnostic diagnostic : diagnostics) {
            if (FOUND_BY.contains(diagnostic.rule())) {
                spans.add(diagnostic.span());
            }
        }
        return spans;
    }
}
