package dev.govanity.golang;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * The sub-directory of a go-import tag, its optional fourth field, which Go 1.25 and later read.
 *
 * <p>The go command checks only that it does not look like an absolute path or an option; it accepts {@code ..} and
 * {@code .}.
 */
public final class Subdir {
    private Subdir() {}

    /**
     * Why the go command refuses {@code subdir}, as cmd/go validateRepoSubDir (go1.26); "" means none and is accepted.
     */
    public static Optional<Refusal> check(String subdir) {
        if (subdir.startsWith("/")) {
            return Optional.of(new Refusal("leading slash", 0, 1));
        }
        if (subdir.startsWith("-")) {
            return Optional.of(new Refusal("leading hyphen", 0, 1));
        }
        return Optional.empty();
    }

    /** The refusal as the go command prints it: {@code invalid subdirectory "…": …}. */
    public static String invalid(String subdir, Refusal refusal) {
        return "invalid subdirectory " + Quote.quote(subdir) + ": " + refusal.message();
    }

    /**
     * The directory as go cleans it, as path/filepath Join: empty and dot elements are dropped, and {@code ..} removes
     * the element before it; {@code .} if nothing is left.
     *
     * @param subdir without a leading slash
     */
    public static String clean(String subdir) {
        Deque<String> elements = new ArrayDeque<>();
        for (String element : subdir.split("/", -1)) {
            if (element.equals("..")
                    && !elements.isEmpty()
                    && !elements.getLast().equals("..")) {
                elements.removeLast();
            } else if (!element.isEmpty() && !element.equals(".")) {
                elements.addLast(element);
            }
        }
        return elements.isEmpty() ? "." : String.join("/", elements);
    }
}
