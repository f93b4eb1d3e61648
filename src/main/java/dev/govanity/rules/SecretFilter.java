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
 * Takes the secrets of a text out of what diagnostics quote of it: a root with a password may stand where a host or a
 * vcs belongs, and then other rules speak of it.
 *
 * <p>A secret is only looked for where one can stand: between the characters that stand around a secret in the text, or
 * quotes. A password that is a word, such as {@code secret}, stays in our own sentences, where an asterisk for each of
 * its letters would give it away.
 *
 * <p>Each place of a message costs at most one look-up for each length of secret up to {@link #LONGEST}, however many
 * secrets there are.
 */
final class SecretFilter {
    /** What is shorter may be a part of any word, and is not looked for. */
    private static final int SHORTEST = 4;

    /** Of a longer secret, this much is looked for. */
    private static final int LONGEST = 64;

    /**
     * By the length that is looked for, the longest first: one may be a part of another. To the whole length of each.
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
            lower = words; // the few letters whose small form is longer
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

    /** The length of the longest secret that stands at an offset; 0 if there is none. */
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
