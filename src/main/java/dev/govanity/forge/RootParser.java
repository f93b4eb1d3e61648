package dev.govanity.forge;

import dev.govanity.forge.RootParts.Form;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits a text into {@link RootParts}. */
final class RootParser {
    /** What git reads as the name of a helper, possibly empty, as transport.c transport_get. */
    private static final Pattern HELPER = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*::");

    /** A drive or a share of Windows. */
    private static final Pattern WINDOWS = Pattern.compile("[A-Za-z]:[\\\\/]|\\\\\\\\");

    /** Names before a colon that are not a host name. {@code git} may be one. */
    private static final Set<String> SCHEMES = Set.of("http", "https", "ssh");

    /** What looks like a host, or a user and a host, in a text without a scheme. */
    private static final Pattern HOST =
            Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]*+(?:\\.[A-Za-z0-9-]++)++/|[^/]+@[^/]++");

    /**
     * Brackets contain an address, or a host with its port. The user is before or within them, as connect.c
     * get_host_and_port and host_end.
     */
    private static final Pattern SCP_BRACKETS =
            Pattern.compile("(?:([^/:\\[\\]]*)@\\[|\\[(?:([^/:\\[\\]]*)@)?)([^@\\[\\]]*)\\]:(.*)", Pattern.DOTALL);

    private static final Pattern HOST_AND_PORT = Pattern.compile("[^:]*:[0-9]+");

    private final String text;
    /**
     * Whether a text that looks like a mistake is read as one: {@code C:/x} is then a local path, where git sees a
     * host.
     */
    private final boolean seesMistakes;

    private final int start;
    private final int end;

    RootParser(String text, boolean seesMistakes) {
        this.text = text;
        this.seesMistakes = seesMistakes;
        int from = 0;
        int to = text.length();
        while (from < to && UrlText.isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && UrlText.isSpace(text.charAt(to - 1))) {
            to--;
        }
        this.start = from;
        this.end = to;
    }

    RootParts parse() {
        if (indexOf("::", start, end) >= 0 && looksLike(HELPER)) {
            return pathOnly(Form.HELPER);
        }
        int slashes = indexOf("://", start, end);
        if (slashes >= 0) {
            return withAuthority(Form.URL, Optional.of(part(start, slashes)), slashes + 3);
        }
        if (seesMistakes && looksLike(WINDOWS)) {
            return pathOnly(Form.LOCAL);
        }
        int colon = indexOf(":", start, end);
        if (colon >= 0 && indexOf("/", start, colon) < 0) {
            return withColon(colon);
        }
        if (indexOf("//", start, end) == start) {
            return withAuthority(Form.NO_SCHEME, Optional.empty(), start + 2);
        }
        return looksLike(HOST) ? withAuthority(Form.NO_SCHEME, Optional.empty(), start) : pathOnly(Form.LOCAL);
    }

    private RootParts pathOnly(Form form) {
        RootPart nowhere = part(start, start);
        return new RootParts(
                body(),
                form,
                Optional.empty(),
                Optional.empty(),
                nowhere,
                Optional.empty(),
                part(start, end),
                Optional.empty());
    }

    private RootParts withAuthority(Form form, Optional<RootPart> scheme, int authority) {
        int authorityEnd = firstOf("/?#", authority, end);
        int pathEnd = firstOf("?#", authorityEnd, end);
        int at = text.lastIndexOf('@', authorityEnd - 1);
        boolean hasUser = at >= authority;
        int host = hasUser ? at + 1 : authority;
        int hostEnd = hostEnd(host, authorityEnd);
        boolean hasPort = hostEnd < authorityEnd && text.charAt(hostEnd) == ':';
        return new RootParts(
                body(),
                form,
                scheme,
                hasUser ? Optional.of(part(authority, at)) : Optional.empty(),
                part(host, hasPort ? hostEnd : authorityEnd),
                hasPort ? Optional.of(part(hostEnd + 1, authorityEnd)) : Optional.empty(),
                part(authorityEnd, pathEnd),
                pathEnd < end ? Optional.of(part(pathEnd, end)) : Optional.empty());
    }

    /** Where the colon of a port belongs: after the bracket of an address, or else at the first colon. */
    private int hostEnd(int host, int authorityEnd) {
        int bracket = host < authorityEnd && text.charAt(host) == '[' ? indexOf("]", host, authorityEnd) : -1;
        return bracket >= 0 ? bracket + 1 : firstOf(":", host, authorityEnd);
    }

    private RootParts withColon(int colon) {
        String before = text.substring(start, colon);
        if (seesMistakes && before.equalsIgnoreCase("file")) {
            return pathOnly(Form.LOCAL);
        }
        if (seesMistakes && SCHEMES.contains(before)) {
            int authority = indexOf("/", colon + 1, end) == colon + 1 ? colon + 2 : colon + 1;
            return withAuthority(Form.FEW_SLASHES, Optional.of(part(start, colon)), authority);
        }
        Matcher brackets = SCP_BRACKETS.matcher(text).region(start, end);
        return brackets.matches() ? scpLikeWithBrackets(brackets) : scpLike(colon);
    }

    private RootParts scpLike(int colon) {
        int at = text.lastIndexOf('@', colon);
        boolean hasUser = at >= start;
        return new RootParts(
                body(),
                Form.SCP_LIKE,
                Optional.empty(),
                hasUser ? Optional.of(part(start, at)) : Optional.empty(),
                part(hasUser ? at + 1 : start, colon),
                Optional.empty(),
                part(colon + 1, end),
                Optional.empty());
    }

    private RootParts scpLikeWithBrackets(Matcher found) {
        int userGroup = found.group(1) != null ? 1 : 2;
        boolean hasUser = found.group(userGroup) != null;
        int colon = text.lastIndexOf(':', found.end(3) - 1);
        boolean hasPort = HOST_AND_PORT.matcher(found.group(3)).matches();
        return new RootParts(
                body(),
                Form.SCP_LIKE,
                Optional.empty(),
                hasUser ? Optional.of(part(found.start(userGroup), found.end(userGroup))) : Optional.empty(),
                part(found.start(3), hasPort ? colon : found.end(3)),
                hasPort ? Optional.of(part(colon + 1, found.end(3))) : Optional.empty(),
                part(found.start(4), end),
                Optional.empty());
    }

    private RootPart body() {
        return part(start, end);
    }

    private boolean looksLike(Pattern beginning) {
        return beginning.matcher(text).region(start, end).lookingAt();
    }

    /** The first occurrence of {@code wanted} between {@code from} and {@code to}; -1 if there is none. */
    private int indexOf(String wanted, int from, int to) {
        int found = text.indexOf(wanted, from);
        return found >= 0 && found + wanted.length() <= to ? found : -1;
    }

    /** The first of the characters between {@code from} and {@code to}; {@code to} if there is none. */
    private int firstOf(String characters, int from, int to) {
        int first = to;
        for (int i = 0; i < characters.length(); i++) {
            int found = text.indexOf(characters.charAt(i), from);
            first = found < 0 ? first : Math.min(first, found);
        }
        return first;
    }

    private RootPart part(int from, int to) {
        return new RootPart(text, from, to);
    }
}
