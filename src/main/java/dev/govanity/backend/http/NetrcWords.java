package dev.govanity.backend.http;

/** The words of one line of a netrc file, as curl cuts it. */
final class NetrcWords {
    private final String line;
    private int at;
    private String word = "";
    private boolean broken;

    NetrcWords(String line) {
        this.line = line;
    }

    /** Goes to the next word; false at the end of the line, at a comment, and where a quote is not closed. */
    boolean next() {
        while (at < line.length() && isSpace(line.charAt(at))) {
            at++;
        }
        if (broken || at >= line.length() || line.charAt(at) == '#') {
            return false;
        }
        return line.charAt(at) == '"' ? quoted() : plain();
    }

    private boolean plain() {
        int start = at;
        while (at < line.length() && !isSpace(line.charAt(at))) {
            at++;
        }
        word = line.substring(start, at);
        return true;
    }

    private boolean quoted() {
        StringBuilder text = new StringBuilder();
        for (at++; at < line.length(); at++) {
            char c = line.charAt(at);
            if (c == '"') {
                at++;
                word = text.toString();
                return true;
            }
            if (c == '\\' && at + 1 < line.length()) {
                at++;
                text.append(unescaped(line.charAt(at)));
            } else {
                text.append(c);
            }
        }
        broken = true;
        return false;
    }

    private static char unescaped(char c) {
        return switch (c) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> c;
        };
    }

    String word() {
        return word;
    }

    /** Whether a quote was not closed. */
    boolean isBroken() {
        return broken;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }
}
