package dev.govanity.page;

import dev.govanity.golang.Quote;

/** Quotes parts of a request in the response to it. */
final class Quoted {
    /** In code points. The go command shows 648 bytes of a response, and a line may contain two quotations. */
    private static final int MAX_LENGTH = 120;

    private Quoted() {}

    /** Quotes a text as Go does, so that it stays on one line. A long text is cut and gets an ellipsis. */
    static String bounded(String text) {
        if (text.codePointCount(0, text.length()) <= MAX_LENGTH) {
            return Quote.quote(text);
        }
        return Quote.quote(text.substring(0, text.offsetByCodePoints(0, MAX_LENGTH)) + "…");
    }
}
