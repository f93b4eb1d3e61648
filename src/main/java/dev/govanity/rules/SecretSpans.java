package dev.govanity.rules;

import dev.govanity.diagnostic.Diagnostic;
import dev.govanity.diagnostic.Span;
import dev.govanity.forge.Fault;
import dev.govanity.forge.Finding;
import dev.govanity.forge.RootReview;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The stretches of a text that must never be shown: those that a diagnostic calls a secret, and whatever else in the text
 * looks like a URL with one in it, be it in a comment, behind a misspelt key or in a second entry of the same path.
 */
final class SecretSpans {
    /** A user name of this length may be a token. */
    private static final int TOKEN_LENGTH = 20;

    private static final String DELIMITERS = " \t\r\n\"'{}[],";

    private SecretSpans() {}

    static List<Span> in(String text, List<Diagnostic> diagnostics) {
        List<Span> spans = new ArrayList<>();
        diagnostics.stream()
                .filter(diagnostic -> diagnostic.rule().equals(FaultyRepoRoot.id(Fault.CREDENTIALS)))
                .forEach(diagnostic -> spans.add(diagnostic.span()));
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
            int start = wordStart(text, at);
            if (mayHoldSecret(text, start, at)) {
                addSecrets(text, start, wordEnd(text, at), spans);
            }
        }
        return spans;
    }

    /** Cheap, for nearly every root has a harmless {@code ssh://git@}. */
    private static boolean mayHoldSecret(String text, int start, int at) {
        int slashes = text.lastIndexOf("//", at);
        int user = slashes >= start ? slashes + 2 : start;
        int colon = text.indexOf(':', user);
        return (colon >= 0 && colon < at) || at - user >= TOKEN_LENGTH;
    }

    private static void addSecrets(String text, int start, int end, List<Span> spans) {
        for (Finding finding :
                RootReview.of(text.substring(start, end), Optional.empty()).findings()) {
            if (finding.fault() == Fault.CREDENTIALS) {
                spans.add(new Span(start + finding.start(), start + finding.end()));
            }
        }
    }

    private static int wordStart(String text, int at) {
        int start = at;
        while (start > 0 && DELIMITERS.indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        return start;
    }

    private static int wordEnd(String text, int at) {
        int end = at;
        while (end < text.length() && DELIMITERS.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }
}
