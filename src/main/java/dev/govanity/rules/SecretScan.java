package dev.govanity.rules;

import dev.govanity.diagnostic.Span;
import dev.govanity.forge.RootReview;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Finds passwords and tokens in a text of any kind: in URLs, and behind the name of a parameter such as {@code
 * access_token=}. It looks at each word once, so a text takes time in proportion to its length.
 */
final class SecretScan {
    /** A user name of this length may be a token. */
    private static final int TOKEN_LENGTH = 20;

    /** What one value may hold before its secrets count as one. */
    private static final int MOST = 8;

    /** How the names of parameters end that hold a secret. */
    private static final List<String> PARAMETERS =
            List.of("token", "password", "passwd", "secret", "api_key", "apikey");

    private static final BitSet SPACE = characters(" \t\r\n");
    private static final BitSet ENDS_WORD = characters(" \t\r\n\"'{}[],");
    private static final BitSet ENDS_VALUE = characters(" \t\r\n\"'{}[],&;#<>()");

    private final String text;
    /** The offset of each character of a secret: one that is found in two ways is one. */
    private final BitSet found = new BitSet();

    private SecretScan(String text) {
        this.text = text;
    }

    private static BitSet characters(String characters) {
        BitSet set = new BitSet();
        characters.chars().forEach(set::set);
        return set;
    }

    /** Those in one value: in each word that holds {@code ://}. */
    static List<Span> ofValue(String text) {
        SecretScan scan = new SecretScan(text);
        scan.findInWords("://", SPACE);
        scan.findParameters();
        return scan.spans();
    }

    /** Those in a whole file, wherever they stand: in each word with an at sign, scheme or not. */
    static List<Span> ofFile(String text) {
        SecretScan scan = new SecretScan(text);
        scan.findInWords("@", ENDS_WORD);
        scan.findParameters();
        return scan.spans();
    }

    /**
     * The same secrets, or, of more than anybody has, all of them and what stands between as one: a problem for each of
     * thousands would quote the value as often.
     *
     * @param secrets in any order
     */
    static List<Span> few(List<Span> secrets) {
        return secrets.size() <= MOST
                ? secrets
                : secrets.stream().reduce(Span::to).stream().toList();
    }

    private void findInWords(String sign, BitSet delimiters) {
        int next = 0;
        for (int at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, next)) {
            int start = at;
            while (start > next && !delimiters.get(text.charAt(start - 1))) {
                start--;
            }
            next = end(at, delimiters); // behind the sign, which no delimiter is in
            if (mayHoldSecret(start, at, next)) {
                add(start, next);
            }
        }
    }

    private int end(int from, BitSet delimiters) {
        int end = from;
        while (end < text.length() && !delimiters.get(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Cheap, for nearly every root has a harmless {@code ssh://git@}. */
    private boolean mayHoldSecret(int start, int at, int end) {
        if (text.charAt(at) != '@' || text.substring(at + 1, end).indexOf('@') >= 0) {
            return true;
        }
        String before = text.substring(start, at);
        String user = before.substring(before.lastIndexOf("//") < 0 ? 0 : before.lastIndexOf("//") + 2);
        return user.length() >= TOKEN_LENGTH || user.chars().anyMatch(c -> c == ':' || c == '-' || c == '_');
    }

    private void add(int start, int end) {
        RootReview.secrets(text.substring(start, end)).stream().forEach(offset -> found.set(start + offset));
    }

    private List<Span> spans() {
        List<Span> spans = new ArrayList<>();
        int to = 0;
        for (int from = found.nextSetBit(0); from >= 0; from = found.nextSetBit(to)) {
            to = found.nextClearBit(from);
            spans.add(new Span(from, to));
        }
        return spans;
    }

    private void findParameters() {
        for (int sign = text.indexOf('='); sign >= 0; sign = text.indexOf('=', sign + 1)) {
            if (namesSecret(sign)) {
                int end = end(sign + 1, ENDS_VALUE);
                if (end > sign + 1 && "$*".indexOf(text.charAt(sign + 1)) < 0) { // neither a variable nor masked
                    found.set(sign + 1, end);
                    sign = end - 1;
                }
            }
        }
    }

    private boolean namesSecret(int end) {
        for (String name : PARAMETERS) {
            if (text.regionMatches(true, end - name.length(), name, 0, name.length())) {
                return true;
            }
        }
        return false;
    }
}
