package dev.govanity.golang;

/**
 * Go's path.Match (go1.26), with a malformed pattern matching nothing.
 *
 * <p>Works on bytes, as Go's does: {@code *} may stop within a character.
 */
final class Glob {
    private static final int MISMATCH = -1;
    private static final int REPLACEMENT = 0xfffd;

    private final byte[] pattern;
    private final byte[] name;
    /** Where the next part of the pattern begins. */
    private int at;
    /** How far within the chunk being matched, and how far in the name. */
    private int in;

    private int on;

    private Glob(String pattern, String name) {
        this.pattern = Utf8.encode(pattern);
        this.name = Utf8.encode(name);
    }

    static boolean match(String pattern, String name) {
        return new Glob(pattern, name).match();
    }

    /** Takes the pattern in chunks, each maybe with stars before it; what a chunk has matched stays matched. */
    private boolean match() {
        int matched = 0;
        while (at < pattern.length) {
            boolean star = skipStars();
            int chunkEnd = chunkEnd();
            if (star && at == chunkEnd) {
                return indexOfSlash(matched) == name.length;
            }
            boolean last = chunkEnd == pattern.length;
            int limit = star ? indexOfSlash(matched) : matched;
            int next = MISMATCH;
            for (int from = matched; from <= limit && next == MISMATCH; from++) {
                int end = matchChunk(chunkEnd, from);
                if (end != MISMATCH && (!last || end == name.length)) {
                    next = end;
                }
            }
            if (next == MISMATCH) {
                return false;
            }
            matched = next;
            at = chunkEnd;
        }
        return matched == name.length;
    }

    private boolean skipStars() {
        int start = at;
        while (at < pattern.length && pattern[at] == '*') {
            at++;
        }
        return at > start;
    }

    private int chunkEnd() {
        boolean inClass = false;
        int i = at;
        while (i < pattern.length && (inClass || pattern[i] != '*')) {
            switch (pattern[i]) {
                case '\\' -> i++;
                case '[' -> inClass = true;
                case ']' -> inClass = false;
                default -> {}
            }
            i++;
        }
        return Math.min(i, pattern.length);
    }

    private int indexOfSlash(int from) {
        int i = from;
        while (i < name.length && name[i] != '/') {
            i++;
        }
        return i;
    }

    /** Where the match of the chunk ends that begins at {@code from} in the name. */
    private int matchChunk(int chunkEnd, int from) {
        in = at;
        on = from;
        while (in < chunkEnd) {
            if (on == name.length || !matchOne(chunkEnd)) {
                return MISMATCH;
            }
        }
        return on;
    }

    private boolean matchOne(int chunkEnd) {
        switch (pattern[in]) {
            case '[' -> {
                return matchClass(chunkEnd);
            }
            case '?' -> {
                boolean slash = name[on] == '/';
                in++;
                on += widthAt(name, on);
                return !slash;
            }
            case '\\' -> in++;
            default -> {}
        }
        return in < chunkEnd && pattern[in++] == name[on++];
    }

    private boolean matchClass(int chunkEnd) {
        int character = characterAt(name, on);
        on += widthAt(name, on);
        in++;
        boolean negated = in < chunkEnd && pattern[in] == '^';
        if (negated) {
            in++;
        }
        boolean found = false;
        for (int first = in; in == first || in >= chunkEnd || pattern[in] != ']'; ) {
            int low = classCharacter(chunkEnd);
            int high = low;
            if (low != MISMATCH && pattern[in] == '-') {
                in++;
                high = classCharacter(chunkEnd);
            }
            if (high == MISMATCH) {
                return false;
            }
            found |= low <= character && character <= high;
        }
        in++;
        return found != negated;
    }

    /** The next character of a class, or a mismatch where the class is malformed or has no end. */
    private int classCharacter(int chunkEnd) {
        if (in >= chunkEnd || pattern[in] == '-' || pattern[in] == ']') {
            return MISMATCH;
        }
        if (pattern[in] == '\\') {
            in++;
        }
        if (in >= chunkEnd) {
            return MISMATCH;
        }
        int character = characterAt(pattern, in);
        in += widthAt(pattern, in);
        return in < chunkEnd ? character : MISMATCH;
    }

    private static int characterAt(byte[] text, int i) {
        int codePoint = Utf8.decode(text, i, text.length);
        return codePoint == Utf8.INVALID ? REPLACEMENT : codePoint;
    }

    private static int widthAt(byte[] text, int i) {
        return Utf8.width(Utf8.decode(text, i, text.length));
    }
}
