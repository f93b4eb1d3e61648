package dev.govanity.golang;

import java.util.Optional;

/**
 * How module paths and versions are written in the URLs of a module proxy and in the module cache: an upper-case letter
 * is {@code !} and the lower-case letter, because some file systems ignore case.
 *
 * <p>As golang.org/x/mod/module EscapePath and its neighbours (go1.26). The go command does not escape a path in
 * this way when it asks a vanity server.
 */
public final class ProxyEscape {
    private ProxyEscape() {}

    /** {@code modulePath} escaped; refused if it is not a module path. */
    public static Verdict<String> escapePath(String modulePath) {
        return ModulePath.check(modulePath)
                .<Verdict<String>>map(Verdict.Refused::new)
                .orElseGet(() -> new Verdict.Accepted<>(escape(modulePath)));
    }

    /** {@code version} escaped; refused if a file could not have this name or it holds a {@code !}. */
    public static Verdict<String> escapeVersion(String version) {
        Optional<Refusal> refusal = checkVersion(version);
        if (refusal.isPresent() || version.contains("!")) {
            return refuse(version, "version " + Quote.quote(version) + " invalid: disallowed version string");
        }
        if (version.chars().anyMatch(c -> c >= 0x80)) {
            return refuse(version, "internal error: inconsistency in EscapePath");
        }
        return new Verdict.Accepted<>(escape(version));
    }

    /** The module path that {@code escaped} stands for. */
    public static Verdict<String> unescapePath(String escaped) {
        String message = "invalid escaped module path " + Quote.quote(escaped);
        Optional<String> path = unescape(escaped);
        if (path.isEmpty()) {
            return refuse(escaped, message);
        }
        return ModulePath.check(path.get())
                .map(refusal -> refuse(escaped, message + ": " + refusal.message()))
                .orElseGet(() -> new Verdict.Accepted<>(path.get()));
    }

    /** The version that {@code escaped} stands for. */
    public static Verdict<String> unescapeVersion(String escaped) {
        String message = "invalid escaped version ";
        Optional<String> version = unescape(escaped);
        if (version.isEmpty()) {
            return refuse(escaped, message + Quote.quote(escaped));
        }
        return checkVersion(version.get())
                .map(refusal -> refuse(escaped, message + Quote.quote(version.get()) + ": " + refusal.message()))
                .orElseGet(() -> new Verdict.Accepted<>(version.get()));
    }

    private static Optional<Refusal> checkVersion(String version) {
        return PathKind.FILE.checkElement(version, 0, version.length());
    }

    private static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Ascii.isUpper(c)) {
                escaped.append('!').append((char) (c + 'a' - 'A'));
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }

    private static Optional<String> unescape(String escaped) {
        StringBuilder text = new StringBuilder(escaped.length());
        boolean upper = false;
        for (int i = 0; i < escaped.length(); i++) {
            char c = escaped.charAt(i);
            boolean lowerCase = c >= 'a' && c <= 'z';
            if (c >= 0x80 || Ascii.isUpper(c) || (upper && !lowerCase)) {
                return Optional.empty();
            }
            if (c == '!') {
                upper = true;
            } else {
                text.append(upper ? (char) (c + 'A' - 'a') : c);
                upper = false;
            }
        }
        return upper ? Optional.empty() : Optional.of(text.toString());
    }

    private static Verdict<String> refuse(String text, String message) {
        return new Verdict.Refused<>(Refusal.whole(text, message));
    }
}
