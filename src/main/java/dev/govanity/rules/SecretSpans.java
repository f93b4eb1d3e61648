package dev.govanity.rules;

import dev.govanity.diagnostic.Diagnostic;
import dev.govanity.diagnostic.Span;
import dev.govanity.forge.Fault;
import dev.govanity.forge.Finding;
import dev.govanity.forge.RootReview;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The stretches of a text that must never be shown: those that a diagnostic calls a secret, and whatever else in the text
 * looks like a URL with one in it, be it in a comment, behind a misspelt key or in a second entry of the same path.
 */
final class SecretSpans {
    /** The rules whose diagnostics are about secrets and nothing else. */
    private static final List<String> TOLD_BY =
            List.of(FaultyRepoRoot.id(Fault.CREDENTIALS), new PublishedSecret().id());

    /** A user name of this length may be a token. */
    private static final int TOKEN_LENGTH = 20;

    /** What is shorter may be a part of any word, and is not looked for in messages. */
    private static final int SHORTEST = 4;

    private static final String DELIMITERS = " \t\r\n\"'{}[],";

    private SecretSpans() {}

    static List<Span> in(String text, List<Diagnostic> diagnostics) {
        List<Span> spans = new ArrayList<>();
        diagnostics.stream()
                .filter(diagnostic -> TOLD_BY.contains(diagnostic.rule()))
                .forEach(diagnostic -> spans.add(diagnostic.span()));
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
            int start = wordStart(text, at);
            if (mayHoldSecret(text, start, at)) {
                addSecrets(text, start, wordEnd(text, at), spans);
            }
        }
        return spans;
    }

    /**
     * The same diagnostics without what they quote of these stretches: a root with a password may stand where a host or a
     * vcs belongs, and then other rules speak of it.
     */
    static List<Diagnostic> hide(String text, List<Span> secrets, List<Diagnostic> diagnostics) {
        List<String> hidden = secrets.stream()
                .map(secret -> text.substring(secret.start(), secret.end()))
                .filter(secret -> secret.length() >= SHORTEST)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed()) // one may be a part of another
                .toList();
        return hidden.isEmpty()
                ? diagnostics
                : diagnostics.stream()
                        .map(diagnostic -> hide(hidden, diagnostic))
                        .toList();
    }

    private static Diagnostic hide(List<String> secrets, Diagnostic told) {
        return new Diagnostic(
                told.rule(),
                told.severity(),
                told.span(),
                told.importPath().map(words -> hide(secrets, words)),
                hide(secrets, told.message()),
                told.go().map(words -> hide(secrets, words)),
                told.help().map(words -> hide(secrets, words)),
                told.fix(),
                told.notes());
    }

    private static String hide(List<String> secrets, String words) {
        String hidden = words;
        for (String secret : secrets) {
            hidden = hidden.replace(secret, "*".repeat(secret.codePointCount(0, secret.length())));
        }
        return hidden;
    }

    /** Cheap, for nearly every root has a harmless {@code ssh://git@}. */
    private static boolean mayHoldSecret(String text, int start, int at) {
        String before = text.substring(start, at);
        String user = before.substring(before.lastIndexOf("//") < 0 ? 0 : before.lastIndexOf("//") + 2);
        return user.indexOf(':') >= 0 || user.length() >= TOKEN_LENGTH;
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
