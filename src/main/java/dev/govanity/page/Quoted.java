package dev.govanity.page;

import dev.govanity.golang.Quote;

/** Quotes parts of a request in the response to it. */
final class Quoted {
    /** In code points. The go command shows 648 bytes of an answer, and a line may quote twice. */
    private static final int MAX_LENGTH = 120;

    private Quoted() {}

    /** As Go quotes it, so that it stays on one line; cut, with an ellipsis, if it is long. */
    static String bounded(String text) {
        if (text.codePointCount(0, text.length()) <= MAX_LENGTH) {
            return Quote.quote(text);
        }
        return Quote.quote(text.substring(0, text.offsetByCodePoints(0, MAX_LENGTH)) + "…");
    }
}
