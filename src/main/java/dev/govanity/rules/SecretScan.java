package dev.govanity.rules;

import dev.govanity.diagnostic.Span;
import dev.govanity.forge.RootReview;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Finds passwords and tokens in any text: in URLs, and after the name of a parameter such as {@code access_token=}. It
 * reads each word once, so the time is proportional to the length of the text.
 */
final class SecretScan {
    /** A user name of this length may be a token. */
    private static final int TOKEN_LENGTH = 20;

    /** If one value has more secrets than this, they count as one. */
    private static final int MOST = 8;

    /** The ends of the names of parameters that contain a secret. */
    private static final List<String> PARAMETERS =
            List.of("token", "password", "passwd", "secret", "api_key", "apikey");

    private static final BitSet SPACE = characters(" \t\r\n");
    private static final BitSet ENDS_WORD = characters(" \t\r\n\"'{}[],");
    private static final BitSet ENDS_VALUE = characters(" \t\r\n\"'{}[],&;#<>()");

    private final String text;
    /** The offsets of all characters of secrets, so that a secret found twice counts once. */
    private final BitSet found = new BitSet();

    private SecretScan(String text) {
        this.text = text;
    }

    private static BitSet characters(String characters) {
        BitSet set = new BitSet();
        characters.chars().forEach(set::set);
        return set;
    }

    /** The secrets in one value: in each word with {@code ://}. */
    static List<Span> ofValue(String text) {
        SecretScan scan = new SecretScan(text);
        scan.findInWords("://", SPACE);
        scan.findParameters();
        return scan.spans();
    }

    /** The secrets anywhere in a file: in each word with an at sign, with or without a scheme. */
    static List<Span> ofFile(String text) {
        SecretScan scan = new SecretScan(text);
        scan.findInWords("@", ENDS_WORD);
        scan.findParameters();
        return scan.spans();
    }

    /**
     * The same secrets. If there are implausibly many, returns one span that covers them all: thousands of problems
     * would each quote the value.
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
            next = end(at, delimiters); // after the sign, which contains no delimiter
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

    /** A fast check, because nearly every root has a harmless {@code ssh://git@}. */
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
