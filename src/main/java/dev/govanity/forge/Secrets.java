package dev.govanity.forge;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the passwords and tokens in a repo root, even in an invalid one. It is better to hide a harmless word than to
 * show a secret.
 */
final class Secrets {
    /** A password, to the last {@code @} of the authority. */
    private static final Pattern PASSWORD =
            pattern("(?:[^/?#@]*//|\\s*(?i:https?|ssh):/?)[^/?#:\\[]*:(?<secret>[^/?#]+)@");

    /**
     * A password with a slash, question mark or hash sign in it, which ends the authority early. Digits before the
     * slash are a port.
     */
    private static final Pattern PASSWORD_WITH_SLASH =
            pattern("\\s*(?i:https?)://[^/?#:@\\[]*:(?<secret>(?![0-9]+[/?#])[^/?#@]*[/?#].*)@");

    /**
     * The same, with only digits before the slash. It matches if the name that would be the host has no dot, and the
     * name after the {@code @} has one.
     */
    private static final Pattern PASSWORD_LIKE_PORT =
            pattern("\\s*(?i:https?)://(?!(?i:localhost):)[^/?#:@\\[.]*:(?<secret>[0-9]+[/?#].*)"
                    + "@[A-Za-z0-9-]+\\.[A-Za-z0-9.-]+(?::[0-9]+)?/");

    /** A password in a root without a scheme. What follows {@code git@h:} is a path. */
    private static final Pattern SCP_PASSWORD =
            pattern("(?!(?i:https?|ssh):|git@)[^/:\\[]+:(?<secret>[^/:\\\\][^/]*)@[^@/]*[:/]");

    /**
     * A user that is a token: it is long, and the password is missing, empty or {@code x-oauth-basic}. It also matches
     * without a scheme, because a fix would put the token into a URL.
     */
    private static final Pattern TOKEN_AS_USER = pattern("(?:[^/?#@]*//|\\s*(?:(?i:https?|ssh):/?)?)(?<secret>"
            + "[A-Za-z0-9]{32,}(?=:?@)|[^/?#:@]{20,}(?=:@)|[^/?#:@]+(?=:x-oauth-basic@))");

    /** Tokens with a prefix that makes them easy to find anywhere. */
    private static final Pattern TOKEN =
            pattern("(?<secret>(?:gh[oprsu]_|github_pat_|gl[a-z]{2,6}-|ATBB|ATCTT|ATATT)[A-Za-z0-9_=-]{20,})");

    /** One of these is in each token. */
    private static final List<String> TOKEN_SIGNS = List.of("_", "-", "ATBB", "ATCTT", "ATATT");

    /** The prefixes of GitHub, GitLab and Bitbucket tokens. No user name begins like this. */
    private static final Pattern BEGINNING_OF_TOKEN = Pattern.compile(
            "gh[oprsu]_|github_pat_|gl(?:pat|oas|dt|rt|rtr|cbt|ptt|ft|imt|agent|soat|ffct|wt)-|ATBB|ATCTT|ATATT");

    /** A user with such a prefix is a token, even if it is short: it may be abbreviated. */
    private static final Pattern TOKEN_LIKE_USER = pattern("(?:[^/?#@]*//|\\s*(?:(?i:https?|ssh):/?)?)(?<secret>(?:"
            + BEGINNING_OF_TOKEN.pattern() + ")[^/?#:@]*+)(?=[^/?#@]*@)");

    private static final Pattern PARAMETER =
            pattern("(?<![A-Za-z_-])(?i:[a-z_-]*(?:token|password|passwd|secret|api_?key))=(?<secret>[^&;#\\s]+)");

    /** Without its beginning. */
    private static final int SHORTEST_TOKEN = 20;

    /** Those that begin where a root does and have an at sign. */
    private static final List<Pattern> AT_START =
            List.of(PASSWORD, PASSWORD_WITH_SLASH, PASSWORD_LIKE_PORT, SCP_PASSWORD, TOKEN_AS_USER, TOKEN_LIKE_USER);

    private Secrets() {}

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.DOTALL);
    }

    /** The places of the secrets, from left to right. */
    static List<RootPart> in(String root) {
        BitSet hidden = offsets(root);
        List<RootPart> found = new ArrayList<>();
        for (int start = hidden.nextSetBit(0); start >= 0; start = hidden.nextSetBit(start)) {
            int end = hidden.nextClearBit(start);
            found.add(new RootPart(root, start, end));
            start = end;
        }
        return found;
    }

    /** The offsets of all characters of secrets. */
    static BitSet offsets(String root) {
        BitSet hidden = new BitSet();
        if (!mayHoldOne(root)) {
            return hidden;
        }
        if (root.indexOf('@') >= 0) {
            for (Pattern pattern : AT_START) {
                Matcher matcher = pattern.matcher(root);
                if (matcher.lookingAt()) {
                    hide(matcher, hidden);
                }
            }
        }
        if (TOKEN_SIGNS.stream().anyMatch(root::contains)) {
            hideAll(TOKEN, root, hidden);
        }
        if (root.indexOf('=') >= 0) {
            hideAll(PARAMETER, root, hidden);
        }
        return hidden;
    }

    private static void hideAll(Pattern pattern, String root, BitSet hidden) {
        Matcher matcher = pattern.matcher(root);
        while (matcher.find()) {
            hide(matcher, hidden);
        }
    }

    private static void hide(Matcher matcher, BitSet hidden) {
        hidden.set(matcher.start("secret"), matcher.end("secret"));
    }

    /** Whether any pattern can match at all. For nearly all roots of a large file this is false, which is fast. */
    private static boolean mayHoldOne(String root) {
        int slashes = root.indexOf("//");
        int colon = root.indexOf(':', Math.max(0, slashes));
        boolean password = colon >= 0 && colon < root.lastIndexOf('@');
        return password || root.indexOf('=') >= 0 || hasLongWord(root, 0) || hasTokenAsUser(root);
    }

    private static boolean hasTokenAsUser(String root) {
        int at = root.indexOf('@');
        if (at < 0) {
            return false;
        }
        int user = root.lastIndexOf('/', at) + 1;
        return BEGINNING_OF_TOKEN.matcher(root).region(user, at).lookingAt();
    }

    /** Whether the rest of a root from {@code start} on has a word that is long enough for a token. */
    static boolean hasLongWord(String root, int start) {
        int length = 0;
        for (int i = start; i < root.length() && length < SHORTEST_TOKEN; i++) {
            char c = root.charAt(i);
            length = UrlText.isLetterOrDigit(c) || c == '_' || c == '-' ? length + 1 : 0;
        }
        return length >= SHORTEST_TOKEN;
    }

    /** The root with an asterisk for each code point of its secrets. */
    static String mask(String root) {
        BitSet hidden = offsets(root);
        if (hidden.isEmpty()) {
            return root;
        }
        StringBuilder shown = new StringBuilder(root.length());
        for (int i = 0; i < root.length(); i = root.offsetByCodePoints(i, 1)) {
            shown.appendCodePoint(hidden.get(i) ? '*' : root.codePointAt(i));
        }
        return shown.toString();
    }
}
