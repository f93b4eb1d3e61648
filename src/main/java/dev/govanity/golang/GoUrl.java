package dev.govanity.golang;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A URL as Go reads it (net/url Parse). Unlike Go's, each part keeps its escapes and its position in the text.
 *
 * <p>A missing part is an empty {@link Part} at the place where it would stand, except where Go distinguishes "missing"
 * from "empty".
 *
 * @param scheme lower-cased, without the colon; "" if there is none. In the text it begins at 0
 * @param opaque everything between {@code scheme:} and the query if that does not begin with a slash; then
 *     there is neither host nor path: {@code github.com:acme/w.git} has the scheme {@code github.com}
 * @param userInfo the part of the authority before the last {@code @}
 * @param host with brackets and port
 * @param path from its slash on; a text without scheme and slash is a path too
 * @param query without its question mark
 * @param fragment without its hash sign
 */
public record GoUrl(
        String scheme,
        Part opaque,
        Optional<Part> userInfo,
        Part host,
        Part path,
        Optional<Part> query,
        Optional<Part> fragment) {

    /**
     * A stretch of a URL.
     *
     * @param text as written
     * @param start where it begins in the URL, in UTF-16 code units
     * @param end where it ends, exclusive
     */
    public record Part(String text, int start, int end) {
        public Part {
            requireNonNull(text);
        }

        static Part of(String url, int start, int end) {
            return new Part(url.substring(start, end), start, end);
        }

        public boolean isEmpty() {
            return text.isEmpty();
        }

        private Part from(int from) {
            return part(from, text.length());
        }

        private Part part(int from, int to) {
            return new Part(text.substring(from, to), start + from, start + to);
        }
    }

    public GoUrl {
        requireNonNull(scheme);
        requireNonNull(opaque);
        requireNonNull(userInfo);
        requireNonNull(host);
        requireNonNull(path);
        requireNonNull(query);
        requireNonNull(fragment);
    }

    /** Parses {@code text}. The message of a refusal begins with {@code parse "…": }, as Go's does. */
    public static Verdict<GoUrl> parse(String text) {
        UrlParser parser = new UrlParser(text);
        Optional<Refusal> refusal = parser.parse();
        if (refusal.isPresent()) {
            return new Verdict.Refused<>(refusal.get());
        }
        return new Verdict.Accepted<>(of(text, parser));
    }

    private static GoUrl of(String text, UrlParser at) {
        Part afterAuthority = Part.of(text, at.pathStart(), at.pathEnd());
        Part host = at.hasAuthority() ? Part.of(text, at.hostStart(), at.pathStart()) : afterAuthority.part(0, 0);
        return new GoUrl(
                at.scheme(),
                at.isOpaque() ? afterAuthority : afterAuthority.part(0, 0),
                at.hasUserInfo() ? Optional.of(Part.of(text, at.userInfoStart(), at.userInfoEnd())) : Optional.empty(),
                host,
                at.isOpaque() ? afterAuthority.from(afterAuthority.text.length()) : afterAuthority,
                behindMark(text, at.pathEnd(), at.queryEnd()),
                behindMark(text, at.queryEnd(), text.length()));
    }

    /** The text after the question mark or hash sign at {@code mark}; empty if there is no such sign. */
    private static Optional<Part> behindMark(String text, int mark, int end) {
        return mark < end ? Optional.of(Part.of(text, mark + 1, end)) : Optional.empty();
    }

    /** The user, which is the user info up to its first colon. */
    public Optional<Part> user() {
        return userInfo.map(info -> {
            int colon = info.text.indexOf(':');
            return colon < 0 ? info : info.part(0, colon);
        });
    }

    /** The password, which is the user info after its first colon; empty if that has no colon. */
    public Optional<Part> password() {
        return userInfo.filter(info -> info.text.indexOf(':') >= 0).map(info -> info.from(info.text.indexOf(':') + 1));
    }

    /** The host without brackets and port, as net/url URL.Hostname, but with its escapes. */
    public Part hostname() {
        int end = portColon() < 0 ? host.text.length() : portColon();
        boolean bracketed = host.text.startsWith("[") && host.text.charAt(end - 1) == ']';
        return bracketed ? host.part(1, end - 1) : host.part(0, end);
    }

    /** The digits after the host's last colon, possibly none; empty if there is no such colon. */
    public Optional<Part> port() {
        return portColon() < 0 ? Optional.empty() : Optional.of(host.from(portColon() + 1));
    }

    private int portColon() {
        int colon = host.text.lastIndexOf(':');
        boolean digitsOnly = colon >= 0 && Ascii.isDigits(host.text, colon + 1, host.text.length());
        return digitsOnly ? colon : -1;
    }
}
