package dev.govanity.golang;

import java.util.List;
import java.util.Optional;

/**
 * An import path that names its repository by a suffix: {@code git.example.com/team/x.git/pkg}.
 *
 * <p>As the last entry of cmd/go vcsPaths (go1.26). Its regular expression is not anchored at the start: in {@code
 * a+b.dev/x.git} it matches {@code b.dev/x.git}.
 *
 * @param root from the host to the suffix
 * @param rootWithoutSuffix the same without the suffix, which is the repository's URL but for its scheme
 */
record VcsSuffix(String root, Vcs vcs, String rootWithoutSuffix) {
    /**
     * The match that begins at the leftmost host in {@code path} that only well-formed elements follow, and ends with
     * the last suffix.
     */
    static Optional<VcsSuffix> find(String path, List<Vcs> suffixes) {
        if (path.indexOf('.', path.indexOf('/') + 1) < 0) {
            return Optional.empty(); // nearly every path: only its host has a dot
        }
        int wellFormed = wellFormedTail(path);
        for (int slash = path.indexOf('/', wellFormed); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            int host = hostStart(path, slash);
            if (host >= 0) {
                return findElement(path, host, slash, suffixes);
            }
        }
        return Optional.empty();
    }

    /**
     * Searches backwards. Go's expression takes as few elements as possible, but as much of an element as possible, so
     * the last suffix wins.
     */
    private static Optional<VcsSuffix> findElement(String path, int host, int firstSlash, List<Vcs> suffixes) {
        int end = path.length();
        for (int slash = path.lastIndexOf('/'); slash >= firstSlash; slash = path.lastIndexOf('/', slash - 1)) {
            int start = afterTilde(path, slash + 1);
            for (Vcs vcs : suffixes) {
                String suffix = "." + vcs.word();
                int suffixStart = end - suffix.length();
                if (suffixStart > start && path.startsWith(suffix, suffixStart)) {
                    return Optional.of(
                            new VcsSuffix(path.substring(host, end), vcs, path.substring(host, suffixStart)));
                }
            }
            end = slash;
        }
        return Optional.empty();
    }

    /**
     * The first slash after which each element has only letters, digits and {@code _ . -}, after an optional tilde.
     */
    private static int wellFormedTail(String path) {
        int tail = path.length();
        for (int slash = path.lastIndexOf('/'); slash >= 0; slash = path.lastIndexOf('/', slash - 1)) {
            int start = afterTilde(path, slash + 1);
            boolean wellFormed =
                    start < tail && path.substring(start, tail).chars().allMatch(c -> Ascii.isLetterDigitOr("_.-", c));
            if (!wellFormed) {
                return tail;
            }
            tail = slash;
        }
        return tail;
    }

    /** The start of the host, with an optional port, that ends at {@code slash}; -1 if there is none. */
    private static int hostStart(String path, int slash) {
        int end = slash;
        int digits = slash;
        while (digits > 0 && Ascii.isDigit(path.charAt(digits - 1))) {
            digits--;
        }
        if (digits < slash && digits > 0 && path.charAt(digits - 1) == ':') {
            end = digits - 1;
        }
        int start = end;
        while (start > 0 && isHostCharacter(path.charAt(start - 1))) {
            start--;
        }
        for (int i = start + 1; i < end - 1; i++) {
            if (path.charAt(i) == '.') {
                return start;
            }
        }
        return -1;
    }

    private static boolean isHostCharacter(char c) {
        return !Ascii.isUpper(c) && Ascii.isLetterDigitOr(".-", c);
    }

    private static int afterTilde(String path, int start) {
        return path.startsWith("~", start) ? start + 1 : start;
    }
}
