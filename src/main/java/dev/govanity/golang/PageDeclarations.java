package dev.govanity.golang;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/** The parts of a page that begin with {@code <!} or {@code <?} and are skipped, as encoding/xml does it. */
final class PageDeclarations {
    private static final int COMMENT = -2;

    private PageDeclarations() {}

    /** Reads on after {@code <!-} to {@code -->}; two hyphens must not stand elsewhere. */
    static void readComment(PageInput in) {
        if (in.mustRead() != '-') {
            in.fail("invalid sequence <!- not part of <!--");
        }
        int beforeLast = 0;
        int last = 0;
        int c = in.mustRead();
        while (c != PageInput.END && !(beforeLast == '-' && last == '-')) {
            beforeLast = last;
            last = c;
            c = in.mustRead();
        }
        if (c != '>') {
            in.fail("invalid sequence \"--\" not allowed in comments");
        }
    }

    /**
     * Reads on after {@code <!} and one more byte of any value, to the matching {@code >}. Brackets nest; those in
     * quotes and comments do not count.
     */
    static void readDirective(PageInput in) {
        int quote = 0;
        int depth = 0;
        int c = in.mustRead();
        while (c != PageInput.END && !(c == '>' && quote == 0 && depth == 0)) {
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                depth--;
            } else if (c == '<') {
                c = readNested(in);
                if (c != COMMENT) {
                    depth++;
                    continue;
                }
            }
            c = in.mustRead();
        }
    }

    /** Reads on after an opening bracket: past a comment, or else up to the first byte that cannot be part of one. */
    private static int readNested(PageInput in) {
        for (char expected : new char[] {'!', '-', '-'}) {
            int c = in.mustRead();
            if (c != expected) {
                return c;
            }
        }
        int beforeLast = 0;
        int last = 0;
        int c = in.mustRead();
        while (c != PageInput.END && !(beforeLast == '-' && last == '-' && c == '>')) {
            beforeLast = last;
            last = c;
            c = in.mustRead();
        }
        return COMMENT;
    }

    /** Reads on after {@code <?} to {@code ?>}. */
    static void readInstruction(PageInput in) {
        String target = in.readName();
        if (target.isEmpty()) {
            in.fail("expected target name after <?");
        }
        in.skipSpace();
        int start = in.position();
        int last = 0;
        int c = in.mustRead();
        while (c != PageInput.END && !(last == '?' && c == '>')) {
            last = c;
            c = in.mustRead();
        }
        if (target.equals("xml") && in.error().isEmpty()) {
            checkXmlDeclaration(in, in.bytes(start, in.position() - 2));
        }
    }

    private static void checkXmlDeclaration(PageInput in, byte[] bytes) {
        String declaration = new String(bytes, ISO_8859_1);
        String version = quotedAfter("version=", declaration);
        if (!version.isEmpty() && !version.equals("1.0")) {
            in.failWith("xml: unsupported version " + quote(version) + "; only version 1.0 is supported");
        }
        String charset = quotedAfter("encoding=", declaration);
        if (!charset.isEmpty() && !isReadable(charset)) {
            String quoted = quote(charset);
            in.failWith("xml: opening charset " + quoted + ": can't decode XML document using charset " + quoted);
        }
    }

    /** Go lower-cases single characters, which turns a capital I with a dot into an i. */
    private static boolean isReadable(String charset) {
        int[] lower = Utf8.text(charset.getBytes(ISO_8859_1))
                .codePoints()
                .map(Character::toLowerCase)
                .toArray();
        String word = new String(lower, 0, lower.length);
        return word.equals("utf-8") || word.equals("ascii");
    }

    /** The quoted text right after the first {@code name}; "" if there is none. */
    private static String quotedAfter(String name, String declaration) {
        int at = declaration.indexOf(name);
        while (at >= 0 && at + name.length() < declaration.length()) {
            int start = at + name.length() + 1;
            char quote = declaration.charAt(start - 1);
            if (quote == '"' || quote == '\'') {
                int end = declaration.indexOf(quote, start);
                return end < 0 ? "" : declaration.substring(start, end);
            }
            at = declaration.indexOf(name, start);
        }
        return "";
    }

    private static String quote(String latin1) {
        return Quote.quote(latin1.getBytes(ISO_8859_1));
    }
}
