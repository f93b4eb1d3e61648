package dev.govanity.golang;

import java.util.List;
import java.util.Optional;

/**
 * The three kinds of slash-separated path that Go checks, strictest first.
 *
 * <p>As golang.org/x/mod/module checkPath and checkElem (go1.26). The rules keep modules usable on file
 * systems that fold case, reserve names or shorten them.
 */
enum PathKind {
    MODULE("module", "-._~"),
    IMPORT("import", "-._~+"),
    FILE("file", " !#$%&()+,-.=@[]^_{}~");

    private static final List<String> WINDOWS_DEVICES = List.of("CON", "PRN", "AUX", "NUL");
    private static final List<String> WINDOWS_PORTS = List.of("COM", "LPT");

    private final String word;
    private final String punctuation;

    PathKind(String word, String punctuation) {
        this.word = word;
        this.punctuation = punctuation;
    }

    /** The first error in {@code path}, without the wrapper. */
    Optional<Refusal> check(String path) {
        Optional<Refusal> refusal = checkWhole(path);
        return refusal.isPresent() ? refusal : checkElements(path);
    }

    /** {@code refusal} in the wrapper that Go's errors of this kind have. */
    Refusal malformed(String path, Refusal refusal) {
        return refusal.withMessage("malformed " + word + " path " + Quote.quote(path) + ": " + refusal.message());
    }

    private Optional<Refusal> checkWhole(String path) {
        if (path.isEmpty()) {
            return refuse("empty string", 0, 0);
        }
        if (path.startsWith("-") && this != FILE) {
            return refuse("leading dash", 0, 1);
        }
        int doubleSlash = path.indexOf("//");
        if (doubleSlash >= 0) {
            return refuse("double slash", doubleSlash, doubleSlash + 2);
        }
        if (path.endsWith("/")) {
            return refuse("trailing slash", path.length() - 1, path.length());
        }
        return Optional.empty();
    }

    private Optional<Refusal> checkElements(String path) {
        int start = 0;
        while (true) {
            int slash = path.indexOf('/', start);
            Optional<Refusal> refusal = checkElement(path, start, slash < 0 ? path.length() : slash);
            if (refusal.isPresent() || slash < 0) {
                return refusal;
            }
            start = slash + 1;
        }
    }

    /** The first error in the path element from {@code start} to {@code end}. */
    Optional<Refusal> checkElement(String path, int start, int end) {
        if (start == end) {
            return refuse("empty path element", start, Math.min(end + 1, path.length()));
        }
        if (isDots(path, start, end)) {
            return refuse("invalid path element " + Quote.quote(path.substring(start, end)), start, end);
        }
        if (path.charAt(start) == '.' && this == MODULE) {
            return refuse("leading dot in path element", start, start + 1);
        }
        if (path.charAt(end - 1) == '.') {
            return refuse("trailing dot in path element", end - 1, end);
        }
        Optional<Refusal> refusal = checkCharacters(path, start, end);
        return refusal.isPresent() ? refusal : checkWindows(path, start, end);
    }

    private Optional<Refusal> checkCharacters(String path, int start, int end) {
        int plain = afterPlain(path, start, end);
        for (int i = plain; i < end; ) {
            int codePoint = path.codePointAt(i);
            int next = i + Character.charCount(codePoint);
            if (!allows(codePoint)) {
                return refuse("invalid char " + Quote.quoteRune(codePoint), i, next);
            }
            i = next;
        }
        return Optional.empty();
    }

    /** The end of the lower-case letters and digits at the start of an element. Most elements have nothing else. */
    private static int afterPlain(String path, int start, int end) {
        int i = start;
        while (i < end && ((path.charAt(i) >= 'a' && path.charAt(i) <= 'z') || Ascii.isDigit(path.charAt(i)))) {
            i++;
        }
        return i;
    }

    private boolean allows(int codePoint) {
        return Ascii.isLetterDigitOr(punctuation, codePoint)
                || (this == FILE && codePoint >= 0x80 && UnicodeTables.LETTER.contains(codePoint));
    }

    /** Checks the part before the first dot, where Windows looks for device names and shortened names. */
    private Optional<Refusal> checkWindows(String path, int start, int end) {
        int shortEnd = start;
        int tilde = -1;
        while (shortEnd < end && path.charAt(shortEnd) != '.') {
            if (path.charAt(shortEnd) == '~') {
                tilde = shortEnd;
            }
            shortEnd++;
        }
        if (isWindowsName(path, start, shortEnd)) {
            String name = Quote.quote(path.substring(start, shortEnd));
            return refuse(name + " disallowed as path element component on Windows", start, shortEnd);
        }
        boolean shortened = tilde >= 0 && tilde < shortEnd - 1 && Ascii.isDigits(path, tilde + 1, shortEnd);
        return shortened && this != FILE
                ? refuse("trailing tilde and digits in path element", tilde, shortEnd)
                : Optional.empty();
    }

    private static boolean isWindowsName(String path, int start, int end) {
        return switch (end - start) {
            case 3 -> startsWithAny(WINDOWS_DEVICES, path, start);
            case 4 ->
                startsWithAny(WINDOWS_PORTS, path, start) && path.charAt(end - 1) >= '1' && path.charAt(end - 1) <= '9';
            default -> false;
        };
    }

    private static boolean startsWithAny(List<String> names, String path, int start) {
        for (String name : names) {
            if (path.regionMatches(true, start, name, 0, name.length())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDots(String path, int start, int end) {
        int i = start;
        while (i < end && path.charAt(i) == '.') {
            i++;
        }
        return i == end;
    }

    private static Optional<Refusal> refuse(String message, int start, int end) {
        return Optional.of(new Refusal(message, start, end));
    }
}
