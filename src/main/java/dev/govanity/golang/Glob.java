package dev.govanity.golang;

/**
 * Go's path.Match (go1.26), except that a malformed pattern matches nothing.
 *
 * <p>Works on bytes, as Go's does: {@code *} may stop within a character.
 */
final class Glob {
    private static final int MISMATCH = -1;
    private static final int REPLACEMENT = 0xfffd;

    private final byte[] pattern;
    private final byte[] name;
    /** Where the current chunk begins in the pattern. */
    private int chunkStart;
    /** How far the current chunk is matched, in the pattern and in the name. */
    private int patternAt;

    private int nameAt;

    private Glob(String pattern, String name) {
        this.pattern = Utf8.encode(pattern);
        this.name = Utf8.encode(name);
    }

    static boolean match(String pattern, String name) {
        return new Glob(pattern, name).match();
    }

    /** Matches the pattern chunk by chunk. Stars may precede a chunk. A chunk that matched is not tried again. */
    private boolean match() {
        int matched = 0;
        while (chunkStart < pattern.length) {
            boolean star = skipStars();
            int chunkEnd = chunkEnd();
            if (star && chunkStart == chunkEnd) {
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
            chunkStart = chunkEnd;
        }
        return matched == name.length;
    }

    private boolean skipStars() {
        int start = chunkStart;
        while (chunkStart < pattern.length && pattern[chunkStart] == '*') {
            chunkStart++;
        }
        return chunkStart > start;
    }

    private int chunkEnd() {
        boolean inClass = false;
        int i = chunkStart;
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

    /** Where the match of the current chunk ends, if it begins at {@code from} in the name. */
    private int matchChunk(int chunkEnd, int from) {
        patternAt = chunkStart;
        nameAt = from;
        while (patternAt < chunkEnd) {
            if (nameAt == name.length || !matchOne(chunkEnd)) {
                return MISMATCH;
            }
        }
        return nameAt;
    }

    private boolean matchOne(int chunkEnd) {
        switch (pattern[patternAt]) {
            case '[' -> {
                return matchClass(chunkEnd);
            }
            case '?' -> {
                boolean slash = name[nameAt] == '/';
                patternAt++;
                nameAt += widthAt(name, nameAt);
                return !slash;
            }
            case '\\' -> patternAt++;
            default -> {}
        }
        return patternAt < chunkEnd && pattern[patternAt++] == name[nameAt++];
    }

    private boolean matchClass(int chunkEnd) {
        int character = characterAt(name, nameAt);
        nameAt += widthAt(name, nameAt);
        patternAt++;
        boolean negated = patternAt < chunkEnd && pattern[patternAt] == '^';
        if (negated) {
            patternAt++;
        }
        boolean found = false;
        for (int first = patternAt; patternAt == first || patternAt >= chunkEnd || pattern[patternAt] != ']'; ) {
            int low = classCharacter(chunkEnd);
            int high = low;
            if (low != MISMATCH && pattern[patternAt] == '-') {
                patternAt++;
                high = classCharacter(chunkEnd);
            }
            if (high == MISMATCH) {
                return false;
            }
            found |= low <= character && character <= high;
        }
        patternAt++;
        return found != negated;
    }

    /** The next character of a class, or a mismatch where the class is malformed or has no end. */
    private int classCharacter(int chunkEnd) {
        if (patternAt >= chunkEnd || pattern[patternAt] == '-' || pattern[patternAt] == ']') {
            return MISMATCH;
        }
        if (pattern[patternAt] == '\\') {
            patternAt++;
        }
        if (patternAt >= chunkEnd) {
            return MISMATCH;
        }
        int character = characterAt(pattern, patternAt);
        patternAt += widthAt(pattern, patternAt);
        return patternAt < chunkEnd ? character : MISMATCH;
    }

    private static int characterAt(byte[] text, int i) {
        int codePoint = Utf8.decode(text, i, text.length);
        return codePoint == Utf8.INVALID ? REPLACEMENT : codePoint;
    }

    private static int widthAt(byte[] text, int i) {
        return Utf8.width(Utf8.decode(text, i, text.length));
    }
}
