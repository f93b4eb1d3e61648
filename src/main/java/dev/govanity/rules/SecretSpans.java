package dev.govanity.rules;

import dev.govanity.diagnostic.Diagnostic;
import dev.govanity.diagnostic.Span;
import dev.govanity.forge.Fault;
import java.util.ArrayList;
import java.util.List;

/**
 * The parts of a text that must never be shown: those that a diagnostic reports as a secret, and anything else that
 * looks like a secret, for example in a comment, after a misspelt key or in a duplicate entry.
 */
final class SecretSpans {
    /** The rules whose diagnostics are only about secrets. */
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
