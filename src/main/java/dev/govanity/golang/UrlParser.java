package dev.govanity.golang;

import dev.govanity.golang.PercentEscapes.Place;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds where the components of a URL begin and end, or the first error, as net/url Parse (go1.26.2).
 *
 * <p>One parser reads one text. Call {@link #parse} first; if there is no error, the other methods return the places.
 */
final class UrlParser {
    private static final String USER_INFO_PUNCTUATION = "-._:~!$&'()*+,;=%@";
    private static final int NONE = -1;

    private final String text;
    /** Where the text without its fragment ends. */
    private final int end;

    private String scheme = "";
    private int afterScheme;
    private int authority = NONE;
    private int atSign = NONE;
    private int path;
    private int afterPath;
    private boolean opaque;

    UrlParser(String text) {
        this.text = text;
        int hash = text.indexOf('#');
        this.end = hash < 0 ? text.length() : hash;
    }

    /** The first error, in the order of Go's checks; empty if Go accepts the text. */
    Optional<Refusal> parse() {
        Optional<Refusal> refusal = parseWithoutFragment();
        if (refusal.isPresent()) {
            return refusal.map(cause -> wrap(cause, text.substring(0, end)));
        }
        int fragment = Math.min(end + 1, text.length());
        return PercentEscapes.check(text, fragment, text.length(), Place.ELSEWHERE)
                .map(cause -> wrap(cause, text));
    }

    private static Refusal wrap(Refusal cause, String shown) {
        return cause.withMessage("parse " + Quote.quote(shown) + ": " + cause.message());
    }

    private Optional<Refusal> parseWithoutFragment() {
        return checkControlCharacters().or(this::parseScheme).or(this::parseRest);
    }

    private Optional<Refusal> checkControlCharacters() {
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == 0x7f) {
                return refuse("net/url: invalid control character in URL", i, i + 1);
            }
        }
        return Optional.empty();
    }

    private Optional<Refusal> parseScheme() {
        int i = 0;
        while (i < end && isSchemeCharacter(i)) {
            i++;
        }
        if (i == end || text.charAt(i) != ':') {
            return Optional.empty();
        }
        if (i == 0) {
            return refuse("missing protocol scheme", 0, 1);
        }
        afterScheme = i + 1;
        scheme = text.substring(0, i).toLowerCase(Locale.ROOT);
        return Optional.empty();
    }

    private boolean isSchemeCharacter(int i) {
        char c = text.charAt(i);
        return Ascii.isLetter(c) || (i > 0 && (Ascii.isDigit(c) || c == '+' || c == '-' || c == '.'));
    }

    private Optional<Refusal> parseRest() {
        int question = text.indexOf('?', afterScheme);
        afterPath = question >= 0 && question < end ? question : end;
        path = afterScheme;
        if (!text.startsWith("/", afterScheme)) {
            if (hasScheme()) {
                opaque = true;
                return Optional.empty();
            }
            return checkFirstSegment().or(this::checkPath);
        }
        boolean hasAuthority = text.startsWith("//", afterScheme) && (hasScheme() || !text.startsWith("///"));
        return hasAuthority ? parseAuthority().or(this::checkPath) : checkPath();
    }

    /** Refuses a colon in the first segment of a path without a scheme: it is most likely a malformed scheme. */
    private Optional<Refusal> checkFirstSegment() {
        for (int i = 0; i < afterPath && text.charAt(i) != '/'; i++) {
            if (text.charAt(i) == ':') {
                return refuse("first path segment in URL cannot contain colon", i, i + 1);
            }
        }
        return Optional.empty();
    }

    private Optional<Refusal> parseAuthority() {
        authority = afterScheme + 2;
        int slash = text.indexOf('/', authority);
        path = slash >= 0 && slash < afterPath ? slash : afterPath;
        int lastAt = text.lastIndexOf('@', path - 1);
        atSign = lastAt < authority ? NONE : lastAt;
        return UrlHost.check(text, hostStart(), path, scheme).or(this::checkUserInfo);
    }

    private Optional<Refusal> checkUserInfo() {
        int passwordColon = NONE;
        for (int i = authority; i < atSign; i++) {
            char c = text.charAt(i);
            if (!Ascii.isLetterDigitOr(USER_INFO_PUNCTUATION, c)) {
                return refuse("net/url: invalid userinfo", i, text.offsetByCodePoints(i, 1));
            }
            if (c == ':' && passwordColon == NONE) {
                passwordColon = i;
            }
        }
        if (passwordColon == NONE) {
            return PercentEscapes.check(text, authority, atSign, Place.ELSEWHERE);
        }
        int password = passwordColon + 1;
        return PercentEscapes.check(text, authority, passwordColon, Place.ELSEWHERE)
                .or(() -> PercentEscapes.check(text, password, atSign, Place.ELSEWHERE));
    }

    private Optional<Refusal> checkPath() {
        return PercentEscapes.check(text, path, afterPath, Place.ELSEWHERE);
    }

    private static Optional<Refusal> refuse(String message, int start, int end) {
        return Optional.of(new Refusal(message, start, end));
    }

    boolean hasScheme() {
        return !scheme.isEmpty();
    }

    /** The scheme, lower-cased; "" if there is none. */
    String scheme() {
        return scheme;
    }

    /** Whether what follows the scheme does not begin with a slash: {@code mailto:a@b}. */
    boolean isOpaque() {
        return opaque;
    }

    boolean hasUserInfo() {
        return atSign != NONE;
    }

    boolean hasAuthority() {
        return authority != NONE;
    }

    int userInfoStart() {
        return authority;
    }

    int userInfoEnd() {
        return atSign;
    }

    int hostStart() {
        return atSign == NONE ? authority : atSign + 1;
    }

    /** Where the path begins, or the opaque part; the host, if any, ends here. */
    int pathStart() {
        return path;
    }

    int pathEnd() {
        return afterPath;
    }

    /** Where the query ends, and the fragment's hash sign stands if there is a fragment. */
    int queryEnd() {
        return end;
    }
}
