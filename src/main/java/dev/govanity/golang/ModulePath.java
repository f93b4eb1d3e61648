package dev.govanity.golang;

import java.util.Optional;

/**
 * The path that names a module. Its first element is the host that go asks about it.
 *
 * <p>As golang.org/x/mod/module CheckPath (go1.26). Upper-case letters, {@code _}, {@code ~} and an IP address
 * as host are fine; a port, an upper-case host, {@code +} and {@code /v1} are not.
 */
public final class ModulePath {
    private ModulePath() {}

    /** Why {@code path} is not a module path: {@code malformed module path "…": …}. */
    public static Optional<Refusal> check(String path) {
        Optional<Refusal> refusal = checkWithoutWrapper(path);
        return refusal.isEmpty() ? refusal : Optional.of(PathKind.MODULE.malformed(path, refusal.get()));
    }

    /**
     * As {@link #check(String)} of {@code host + path}. Plain paths are accepted quickly, and nearly all paths of a
     * large file are plain. Without this shortcut, {@code validate} of the 100,000 entries of {@code src/bench/run
     * start} takes 16 % more CPU (median of ten interleaved runs).
     *
     * @param host a valid first element
     * @param path the other elements, each with a slash in front
     */
    public static Optional<Refusal> check(String host, String path) {
        return hasPlainElements(path) && !host.equals("gopkg.in") ? Optional.empty() : check(host.concat(path));
    }

    /**
     * Whether the elements are so plain that no rule can refuse them: only lower-case letters, digits, {@code -} and
     * {@code _}, not as long as the device names of Windows, and none begins like {@code v2}.
     */
    private static boolean hasPlainElements(String path) {
        int end = 0;
        while (end < path.length()) {
            int start = end + 1;
            end = afterWord(path, start);
            int length = end - start;
            boolean slash = path.charAt(start - 1) == '/';
            if (!slash || length == 0 || length == 3 || length == 4 || path.charAt(start) == 'v') {
                return false;
            }
        }
        return true;
    }

    private static int afterWord(String path, int start) {
        int i = start;
        while (i < path.length() && isPlain(path.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isPlain(char c) {
        return (c >= 'a' && c <= 'z') || Ascii.isDigit(c) || c == '-' || c == '_';
    }

    /**
     * Why {@code host} cannot be the first element of a module path. The message is that of {@link #check} for a path
     * of this one element. Go has no such check, so a slash is refused like any other invalid character.
     */
    public static Optional<Refusal> checkFirstElement(String host) {
        return check(host).or(() -> {
            int slash = host.indexOf('/');
            return slash < 0
                    ? Optional.empty()
                    : Optional.of(PathKind.MODULE.malformed(host, invalidInFirstElement('/', slash)));
        });
    }

    /**
     * Uses no lambdas that capture the path, here and for {@link BuiltinHosts}: with them, reading a large file takes 6
     * % longer.
     */
    private static Optional<Refusal> checkWithoutWrapper(String path) {
        Optional<Refusal> refusal = PathKind.MODULE.check(path);
        if (refusal.isEmpty()) {
            refusal = checkFirst(path);
        }
        return refusal.isEmpty() ? checkPathMajor(path) : refusal;
    }

    private static Optional<Refusal> checkFirst(String path) {
        int slash = path.indexOf('/');
        int end = slash < 0 ? path.length() : slash;
        int dot = path.indexOf('.');
        if (dot < 0 || dot > end) {
            return Optional.of(new Refusal("missing dot in first path element", 0, end));
        }
        for (int i = 0; i < end; i++) {
            char c = path.charAt(i);
            if (Ascii.isUpper(c) || !Ascii.isLetterDigitOr("-.", c)) {
                return Optional.of(invalidInFirstElement(c, i));
            }
        }
        return Optional.empty();
    }

    private static Refusal invalidInFirstElement(char c, int at) {
        return new Refusal("invalid char " + Quote.quoteRune(c) + " in first path element", at, at + 1);
    }

    private static Optional<Refusal> checkPathMajor(String path) {
        return PathMajor.split(path).isPresent()
                ? Optional.empty()
                : Optional.of(new Refusal("invalid version", path.lastIndexOf('/') + 1, path.length()));
    }
}
