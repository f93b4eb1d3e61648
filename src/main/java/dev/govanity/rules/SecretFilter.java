package dev.govanity.rules;

import dev.govanity.diagnostic.Diagnostic;
import dev.govanity.diagnostic.Note;
import dev.govanity.diagnostic.Span;
import dev.govanity.golang.Quote;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Masks the secrets of a text in diagnostics that quote it. A root with a password may be in the place of a host or a
 * vcs, and then the messages of other rules quote it.
 *
 * <p>A secret is masked only between quotes, or between the characters that surround a secret in the text. A password
 * that is an ordinary word, such as {@code secret}, stays unmasked in our own sentences, where masking it would reveal
 * it.
 *
 * <p>Each place of a message costs at most one look-up for each length of secret up to {@link #LONGEST}, however many
 * secrets there are.
 */
final class SecretFilter {
    /** Shorter secrets are not masked: they may be part of any word. */
    private static final int SHORTEST = 4;

    /** How many characters of a longer secret are compared. */
    private static final int LONGEST = 64;

    /**
     * The secrets by compared length, the longest first because one may be part of another. The values are their whole
     * lengths.
     */
    private final Map<Integer, Map<String, Integer>> byLength = new TreeMap<>(Comparator.reverseOrder());

    private final BitSet before = new BitSet();
    private final BitSet after = new BitSet();

    SecretFilter(String text, List<Span> secrets) {
        before.set('"');
        after.set('"');
        for (Span secret : secrets) {
            add(text, secret);
        }
    }

    private void add(String text, Span secret) {
        if (secret.length() < SHORTEST) {
            return;
        }
        String written = text.substring(secret.start(), secret.end());
        String quoted = Quote.quote(written);
        add(written);
        add(quoted.substring(1, quoted.length() - 1));
        if (secret.start() > 0 && text.charAt(secret.start() - 1) > ' ') {
            before.set(text.charAt(secret.start() - 1));
        }
        if (secret.end() < text.length() && text.charAt(secret.end()) > ' ') {
            after.set(text.charAt(secret.end()));
        }
    }

    private void add(String secret) {
        String start = secret.substring(0, Math.min(secret.length(), LONGEST)).toLowerCase(Locale.ROOT);
        byLength.computeIfAbsent(start.length(), any -> new HashMap<>()).merge(start, secret.length(), Math::max);
    }

    List<Diagnostic> hide(List<Diagnostic> diagnostics) {
        return byLength.isEmpty()
                ? diagnostics
                : diagnostics.stream().map(this::hide).toList();
    }

    private Diagnostic hide(Diagnostic found) {
        return new Diagnostic(
                found.rule(),
                found.severity(),
                found.span(),
                found.importPath().map(this::hide),
                hide(found.message()),
                found.go().map(this::hide),
                found.help().map(this::hide),
                found.fix(),
                found.notes().stream()
                        .map(note -> new Note(note.span(), hide(note.message())))
                        .toList());
    }

    private String hide(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        if (lower.length() != words.length()) {
            lower = words; // the few letters whose lower case is longer
        }
        StringBuilder hidden = null;
        int done = 0;
        for (int at = 1; at < words.length(); at++) {
            int length = before.get(words.charAt(at - 1)) ? secretAt(lower, at) : 0;
            if (length > 0) {
                hidden = hidden == null ? new StringBuilder(words.length()) : hidden;
                hidden.append(words, done, at).append("*".repeat(words.codePointCount(at, at + length)));
                done = at + length;
                at = done;
            }
        }
        return hidden == null
                ? words
                : hidden.append(words, done, words.length()).toString();
    }

    /** The length of the longest secret at an offset; 0 if there is none. */
    private int secretAt(String words, int offset) {
        for (Map.Entry<Integer, Map<String, Integer>> each : byLength.entrySet()) {
            int end = offset + each.getKey();
            if (end <= words.length()) {
                int whole = each.getValue().getOrDefault(words.substring(offset, end), 0);
                if (whole > each.getKey()) {
                    return Math.min(whole, words.length() - offset);
                }
                if (whole > 0 && (end == words.length() || after.get(words.charAt(end)))) {
                    return whole;
                }
            }
        }
        return 0;
    }
}
